package org.songnet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.songnet.Catalog;
import org.songnet.Interactions;
import org.songnet.InteractionsBuilder;
import org.songnet.Track;
import org.songnet.UserId;
import org.songnet.models.java.session.MarkovTrainer;
import org.songnet.spi.ModelStore;
import org.songnet.spotify.fake.FakeAccount;
import org.songnet.spotify.fake.FakeMusic;
import org.songnet.spotify.fake.FakePlaylist;
import org.songnet.spotify.fake.FakeSpotify;
import org.songnet.spotify.fake.Mishap;
import org.songnet.spotify.fake.ScriptedBrowser;
import picocli.CommandLine;

class SpotifyCommandTest {

  @TempDir private Path folder;
  private final ScriptedBrowser browser = new ScriptedBrowser();
  private FakeSpotify fake;
  private FakeAccount ann;

  @BeforeEach
  void start() throws IOException {
    fake = FakeSpotify.start().rotating();
    ann = fake.account("ann").saved(0, 60).top(3, 5).recent(0, 5).followed(0, 3);
    ann.playlist("mine", 100, 60);
  }

  @AfterEach
  void close() {
    fake.close();
  }

  private Recorded songnet(String... args) {
    return Recorded.run(withPlaces(args));
  }

  private String[] withPlaces(String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--api-base", fake.url().toString()));
    all.addAll(List.of("--config-dir", folder.resolve("config").toString()));
    return all.toArray(new String[0]);
  }

  private Recorded login(String... more) {
    Consumer<URI> atOnce =
        address -> ForkJoinPool.commonPool().execute(() -> browser.allowAndReturn(address));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal = Terminal.plain(stream(out), stream(err));
    List<String> args = new ArrayList<>(List.of("login", "--client-id", FakeSpotify.CLIENT_ID));
    args.addAll(List.of(more));
    CommandLine command = SpotifyCommand.commandLine(terminal, () -> false, atOnce);
    int exitCode = command.execute(withPlaces(args.toArray(new String[0])));
    terminal.flush();
    return new Recorded(exitCode, Recorded.text(out), Recorded.text(err));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, false, StandardCharsets.UTF_8);
  }

  @Test
  void fromLoginToLogout() throws IOException {
    String library = folder.resolve("library.db").toString();
    Recorded login = login();
    assertThat(login.exitCode()).as(login.err()).isZero();
    assertThat(login.out()).startsWith("Signed in as The ann. The tokens are in ");

    assertThat(songnet("spotify", "whoami").out())
        .isEqualTo("The ann (in the library: spotify:user:lastingann)\n");

    Recorded sync = songnet("spotify", "sync", "--library", library);
    assertThat(sync.exitCode()).as(sync.err()).isZero();
    assertThat(sync.out().replaceAll(" +", " "))
        .contains("new interactions 133\n", "playlists read 1\n", "In " + library);

    JsonNode again =
        JsonText.parse(songnet("spotify", "sync", "--library", library, "--json").out());
    assertThat(again.get("newInteractions").asInt()).isZero();
    assertThat(again.get("playlistsUnchanged").asInt()).isEqualTo(1);
    assertThat(again.get("requests").asInt()).isEqualTo(8);

    assertThat(songnet("spotify", "logout").out()).startsWith("Signed out.");
    assertThat(songnet("spotify", "logout").out()).startsWith("Nobody was signed in.");
    Recorded out = songnet("spotify", "whoami");
    assertThat(out.exitCode()).isEqualTo(1);
    assertThat(out.errorLines())
        .containsExactly("songnet spotify whoami: nobody is signed in; sign in first");
  }

  @Test
  void syncLeavesThePlaylistsOfCandidatesOut() throws IOException {
    login();
    ann.playlist("data_1", 200, 3);
    ann.playlist("Keepers", 300, 3);
    String library = folder.resolve("library.db").toString();
    JsonNode usual =
        JsonText.parse(songnet("spotify", "sync", "--library", library, "--json").out());
    assertThat(usual.get("candidatePlaylists").asInt()).isEqualTo(1);
    assertThat(usual.get("playlistsRead").asInt()).isEqualTo(2);
    Recorded named = songnet("spotify", "sync", "--library", library, "--likes", "Keepers");
    assertThat(named.out().replaceAll(" +", " "))
        .contains("playlists of candidates, left out 1\n", "playlists read 1\n");
    assertThat(songnet("spotify", "sync", "--likes", "data_0").exitCode()).isEqualTo(2);
  }

  @Test
  void profilesKeepListenersApart() {
    login("--profile", "ann");
    fake.account("bob");
    login("--profile", "bob");
    assertThat(songnet("spotify", "whoami", "--profile", "ann").out()).startsWith("The ann");
    JsonNode bob = JsonText.parse(songnet("spotify", "whoami", "--profile", "bob", "--json").out());
    assertThat(bob.get("user").asText()).isEqualTo("spotify:user:lastingbob");
    assertThat(songnet("spotify", "whoami", "--profile", "../x").err())
        .contains("--profile must be letters and digits");
  }

  @Test
  void quotaNamesTheTimeAndTheNextSyncGoesOn() {
    login();
    String library = folder.resolve("library.db").toString();
    fake.next("/v1/playlists/", Mishap.quota(48_925));
    Recorded stopped = songnet("spotify", "sync", "--library", library);
    assertThat(stopped.exitCode()).isEqualTo(1);
    assertThat(stopped.err()).contains("quota of this app's developer account", "try again after");
    Recorded rest = songnet("spotify", "sync", "--library", library);
    assertThat(rest.exitCode()).as(rest.err()).isZero();
    assertThat(fake.count("GET /v1/me/player")).isEqualTo(1);
  }

  @Test
  void clientIdMayStandInTheSettings() throws IOException {
    Path config = Files.createDirectories(folder.resolve("config"));
    Recorded none = songnet("spotify", "login", "--paste");
    assertThat(none.err()).contains("--client-id", "SONGNET_SPOTIFY_CLIENT_ID", "clientId=");
    Files.writeString(
        config.resolve("spotify.properties"), "clientId=" + FakeSpotify.CLIENT_ID + "\n");
    Recorded nothing = songnet("spotify", "login", "--paste");
    assertThat(nothing.err()).contains(fake.url().resolve("/authorize?").toString());
    assertThat(nothing.err()).endsWith("songnet spotify login: no address was pasted\n");
  }

  @Test
  void addressOfTheApiMustBeSafe() {
    Recorded run = Recorded.run("spotify", "whoami", "--api-base", "http://example.org/v1");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("--api-base: api must be an https address");
  }

  @Test
  void playlistGoesToSpotify() throws IOException {
    Path model = modelOfSpotifySongs();
    login();
    Recorded run =
        songnet(
            "playlist",
            "--model",
            model.toString(),
            "--seed",
            FakeMusic.uri(2),
            "--length",
            "4",
            "--to-spotify",
            "Evening");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.err()).contains("Wrote 3 songs to Spotify as 'Evening'; 1 have no id");
    assertThat(ann.named("Evening")).hasSize(1);
    FakePlaylist written = ann.named("Evening").get(0);
    assertThat(written.entries())
        .containsExactly(FakeMusic.uri(2), FakeMusic.uri(3), FakeMusic.uri(4));
  }

  @Test
  void playlistToSpotifyWantsASignInFirst() throws IOException {
    Recorded run =
        songnet(
            "playlist",
            "--model",
            modelOfSpotifySongs().toString(),
            "--seed",
            "Song 1",
            "--to-spotify",
            "Evening");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("sign in first");
  }

  /** Five songs of Spotify and one that is not, each always followed by the next. */
  private Path modelOfSpotifySongs() throws IOException {
    List<Track> tracks = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      tracks.add(Track.of(FakeMusic.uri(i), "Song " + i, "Band"));
    }
    tracks.add(Track.of("local:5", "Home recording", "Me"));
    InteractionsBuilder plays = Interactions.over(Catalog.of(tracks));
    for (int user = 0; user < 20; user++) {
      plays.add(new UserId("user" + user), new int[] {0, 1, 2, 3, 4, 5});
    }
    Path file = folder.resolve("spotify.songnet");
    ModelStore.save(new MarkovTrainer().fit(plays.build()), file);
    return file;
  }

  @Test
  void trainingOnWhatTheApiToldWantsTheWordOfItsUser() {
    login();
    String library = folder.resolve("library.db").toString();
    songnet("spotify", "sync", "--library", library);
    String out = folder.resolve("m.songnet").toString();
    String[] train = {"train", "popularity", "--library", library, "--out", out};

    Recorded without = Recorded.run(train);
    assertThat(without.exitCode()).isEqualTo(1);
    assertThat(without.err()).contains("left out: its Developer Policy forbids").contains("listen");
    assertThat(Path.of(out)).doesNotExist();

    List<String> args = new ArrayList<>(List.of(train));
    args.add("--i-have-rights-to-train");
    Recorded with = Recorded.run(args.toArray(new String[0]));
    assertThat(with.exitCode()).as(with.err()).isZero();
    assertThat(with.out().replaceAll(" +", " ")).contains("sessions 5\n", "listens 133\n");
  }

  @Test
  void crawlsPlaylistsInFiles() throws IOException {
    Path lists = Files.createDirectories(folder.resolve("lists"));
    Files.writeString(lists.resolve("a.m3u8"), "#EXTM3U\n#EXTINF:1,Abba - One\n1.mp3\n");
    Files.writeString(lists.resolve("b.m3u8"), "#EXTM3U\n#EXTINF:1,Abba - Two\n2.mp3\n");
    Path svg = folder.resolve("crawl.svg");
    String[] args = {
      "spotify",
      "crawl",
      "--playlists",
      lists.toString(),
      "--start",
      "a",
      "--json",
      "--library",
      folder.resolve("l.db").toString(),
      "--svg",
      svg.toString()
    };
    Recorded run = Recorded.run(args);
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(JsonText.parse(run.out()).get("found").asInt()).isEqualTo(3);
    assertThat(Files.readString(svg)).contains("artist Abba");
    assertThat(JsonText.parse(Recorded.run(args).out()).get("visited").asInt()).isZero();
  }

  @Test
  void crawlingSpotifyTakesExtendedQuota() {
    login();
    Recorded run = songnet("spotify", "crawl", "--start", "abc");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("extended quota", "--playlists");
  }

  @Test
  void secretsAreInTheTokenFileAndNowhereElse() throws IOException {
    StringBuilder said = new StringBuilder();
    String library = folder.resolve("library.db").toString();
    said.append(login());
    fake.endAccess();
    fake.next("/api/token", Mishap.status(503), Mishap.html(200), Mishap.cut());
    fake.next("/v1/me/tracks", Mishap.text("{\"items\": oops secret-"), Mishap.cut());
    said.append(songnet("spotify", "sync", "--library", library, "--verbose"));
    fake.next("/v1/me", Mishap.quota(9_000), Mishap.refused(403, "secret-access-1"));
    said.append(songnet("spotify", "whoami", "--verbose"));
    said.append(songnet("spotify", "whoami", "--verbose"));
    fake.withdraw();
    said.append(songnet("spotify", "whoami", "--verbose"));

    assertThat(said.toString()).contains("sign in again").doesNotContain(FakeSpotify.SECRET);
    List<Path> telling = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(FakeSpotify.SECRET)) {
          telling.add(file);
        }
      }
    }
    assertThat(telling).containsExactly(folder.resolve("config/spotify-token-default.json"));
  }
}
