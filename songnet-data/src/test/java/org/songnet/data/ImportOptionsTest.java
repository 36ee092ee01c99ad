package org.songnet.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.songnet.Skip;
import org.songnet.UserId;

class ImportOptionsTest {

  @Test
  void eachOptionCanBeChangedByItself() {
    ListenRule rule = new ListenRule(Duration.ofSeconds(5), false);
    ArchiveLimits limits = new ArchiveLimits(1, 2, 3);
    EventColumns columns = EventColumns.defaults().withUser("who");

    assertThat(
            ImportOptions.defaults()
                .withListenRule(rule)
                .withIncludeIncognito(true)
                .withUser(new UserId("ada"))
                .withLimits(limits)
                .withEventColumns(columns))
        .isEqualTo(new ImportOptions(rule, true, new UserId("ada"), limits, columns));
    assertThat(ImportOptions.defaults().includeIncognito()).isFalse();
    assertThat(ImportOptions.defaults().user()).isEqualTo(new UserId("me"));
  }

  @Test
  void aPlayToTheEndOfALongTrackIsNoSkipEvenWhereEndsDoNotCount() {
    ListenRule rule = new ListenRule(Duration.ofSeconds(30), false);

    assertThat(rule.label(200_000, true, Skip.UNKNOWN)).isEqualTo(Skip.NO);
    assertThat(rule.label(20_000, true, Skip.NO)).isEqualTo(Skip.YES);
  }

  @Test
  void impossibleValuesAreRefusedByName() {
    assertThatThrownBy(() -> new ListenRule(Duration.ofSeconds(-1), true))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("threshold")
        .hasMessageContaining("PT-1S");
    assertThatThrownBy(() -> new ListenRule(Duration.ofHours(25), true))
        .hasMessageContaining("threshold");
    assertThatThrownBy(() -> new ArchiveLimits(0, 1, 1)).hasMessageContaining("maxFiles");
    assertThatThrownBy(() -> new ArchiveLimits(1, 0, 1)).hasMessageContaining("maxBytes");
    assertThatThrownBy(() -> new ArchiveLimits(1, 1, 0)).hasMessageContaining("maxRatio");
  }
}
