package org.songnet.features;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/** Apache OpenNLP's language detector with its model; the only class that sees OpenNLP. */
final class OpenNlpDetector implements LanguageDetection.Detector {

  private static final String RESOURCE = "/langdetect-183.bin";

  private final LanguageDetectorModel model;
  private final String fingerprint;

  private OpenNlpDetector(LanguageDetectorModel model, String fingerprint) {
    this.model = model;
    this.fingerprint = fingerprint;
  }

  /** Reads the model from the class path, which takes about half a second. */
  static OpenNlpDetector load() throws IOException {
    try (InputStream in = LanguageDetectorModel.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new FileNotFoundException(RESOURCE + " is not on the class path");
      }
      byte[] bytes = in.readAllBytes();
      String sum = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
      return new OpenNlpDetector(new LanguageDetectorModel(new ByteArrayInputStream(bytes)), sum);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }

  @Override
  public Map<String, Double> probabilities(String text) {
    Map<String, Double> probabilities = new HashMap<>();
    for (Language language : new LanguageDetectorME(model).predictLanguages(text)) {
      probabilities.put(language.getLang(), language.getConfidence());
    }
    return probabilities;
  }

  @Override
  public String fingerprint() {
    return fingerprint;
  }
}
