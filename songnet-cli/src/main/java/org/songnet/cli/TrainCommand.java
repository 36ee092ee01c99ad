package org.songnet.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.songnet.models.dl4j.FeatureLstmConfig;
import org.songnet.models.dl4j.content.ContentMlpConfig;
import org.songnet.models.dl4j.twotower.TwoTowerConfig;
import org.songnet.spi.ConfigRecords;
import org.songnet.spi.TrainerProvider;
import org.songnet.spi.Trainers;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code songnet train}: the parent of one command for each model. */
@Command(
    name = "train",
    description = "Trains a model and writes it to a file.",
    synopsisSubcommandLabel = "MODEL",
    commandListHeading = "%nModels:%n",
    footer = {
      "  songnet train lstm --history my_spotify_data.zip --out my.songnet",
      "  songnet train lstm --playlists mine.m3u8 --out mine.songnet --set epochs=12"
    })
final class TrainCommand implements Runnable {

  private static final String SETTINGS = "settings";

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  static CommandLine commandLine(Terminal terminal, BooleanSupplier cancelled) {
    CommandLine train = new CommandLine(new TrainCommand());
    train.addSubcommand(
        withSettings(
            new CommandLine(new TrainTwoTowerCommand(terminal, cancelled)),
            TwoTowerConfig::defaults));
    for (TrainerProvider model : Trainers.all().values()) {
      if (train.getSubcommands().containsKey(model.name())) {
        continue; // it has a command of its own
      }
      train.addSubcommand(
          withSettings(TrainModelCommand.commandLine(model, terminal, cancelled), model::defaults));
    }
    train.addSubcommand(
        withSettings(
            new CommandLine(new TrainFeatureLstmCommand(terminal, cancelled)),
            FeatureLstmConfig::defaults));
    return train.addSubcommand(
        withSettings(
            new CommandLine(new TrainContentCommand(terminal, cancelled)),
            ContentMlpConfig::defaults));
  }

  /** A command whose help lists the settings of its model with their defaults. */
  private static CommandLine withSettings(
      CommandLine commandLine, Supplier<? extends Record> defaults) {
    commandLine.getHelpSectionMap().put(SETTINGS, help -> settings(defaults.get()));
    List<String> sections = new ArrayList<>(commandLine.getHelpSectionKeys());
    sections.add(sections.indexOf(UsageMessageSpec.SECTION_KEY_EXIT_CODE_LIST_HEADING), SETTINGS);
    commandLine.setHelpSectionKeys(sections);
    return commandLine;
  }

  private static String settings(Record defaults) {
    if (defaults.getClass().getRecordComponents().length == 0) {
      return "%nSettings: none%n".formatted();
    }
    StringBuilder text = new StringBuilder("%nSettings and their defaults:%n".formatted());
    ConfigRecords.toMap(defaults)
        .forEach((name, value) -> text.append("  %s=%s%n".formatted(name, value)));
    return text.toString();
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "name a model: " + String.join(", ", spec.subcommands().keySet()));
  }
}
