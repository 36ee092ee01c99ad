package org.songnet.lookup;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.songnet.Track;
import org.songnet.web.Query;
import org.songnet.web.WebConfig;
import org.songnet.web.WebListener;

/**
 * <a href="https://musicbrainz.org/doc/MusicBrainz_API">MusicBrainz</a>: genres that people agree
 * on, of the recording or else of its artist; free (CC0).
 *
 * <p>Questions are the ends of addresses: {@code isrc/USUM72104140}, which leads to the recording's
 * artists where it has no genres itself; {@code artist/MBID}; and {@code artist?query=…}, which
 * leads to the artist of that name. MusicBrainz wants one request a second, and to know how to
 * reach whoever asks.
 */
public final class MusicBrainz implements TrackSource {

  /** Where it is. */
  public static final URI HOME = URI.create("https://musicbrainz.org");

  private static final Duration PACE = Duration.ofMillis(1_100);
  private static final int NOT_FOUND = 404;
  private static final String ISRC = "isrc/";
  private static final String ARTIST = "artist/";
  private static final String SEARCH = "artist?";
  private static final Pattern MBID = Pattern.compile("[0-9a-f-]{36}");

  private final Service service;

  /** A source that tells a listener what goes out. */
  public MusicBrainz(ServiceConfig config, WebListener listener) {
    this.service = new Service("MusicBrainz", config, listener);
  }

  /**
   * Itself, at the pace it asks for.
   *
   * @param userAgent a program and its version with, in brackets, an address of whoever runs it
   */
  public static ServiceConfig usual(String userAgent) {
    return new ServiceConfig(HOME, userAgent, WebConfig.defaults().withPace(PACE));
  }

  @Override
  public String name() {
    return "musicbrainz";
  }

  /** By the recording's code, and by the name of its first artist. */
  @Override
  public List<String> questions(Track track) {
    List<String> questions = new ArrayList<>();
    track.isrc().filter(Isrc::isOne).ifPresent(isrc -> questions.add(ISRC + isrc));
    if (!track.artists().isEmpty() && !track.artists().get(0).isBlank()) {
      questions.add(search(track.artists().get(0)));
    }
    return questions;
  }

  private static String search(String artist) {
    String quoted = artist.replace("\\", "\\\\").replace("\"", "\\\"");
    Map<String, String> query = new LinkedHashMap<>();
    query.put("query", "artist:\"" + quoted + "\"");
    query.put("limit", "5");
    return SEARCH + Query.of(query);
  }

  @Override
  public Map<String, TrackFacts> ask(List<String> questions) throws IOException {
    Map<String, TrackFacts> all = new LinkedHashMap<>();
    for (String question : questions) {
      answer(question).ifPresent(facts -> all.put(question, facts));
    }
    return all;
  }

  private Optional<TrackFacts> answer(String question) throws IOException {
    if (question.startsWith(ISRC)) {
      return get(question + "?inc=artist-credits+genres&fmt=json").map(MusicBrainz::recording);
    } else if (question.startsWith(ARTIST)) {
      return get(question + "?inc=genres&fmt=json").map(MusicBrainz::ofGenres);
    }
    return get(question + "&fmt=json").flatMap(found -> named(question, found));
  }

  /** The JSON of an answer; empty where MusicBrainz says that there is no such thing. */
  private Optional<JsonNode> get(String path) throws IOException {
    return service.get(
        "/ws/2/" + path,
        (reply, json) -> {
          if (reply.status() == NOT_FOUND && json.has("error")) {
            return Optional.empty();
          }
          JsonNode success = service.success(reply, json);
          if (!success.isObject() || success.has("error")) {
            throw service.senseless(reply);
          }
          return Optional.of(success);
        });
  }

  private static TrackFacts ofGenres(JsonNode json) {
    return TrackFacts.ofGenres(Tags.genres(json.path("genres"), 1, Set.of()));
  }

  /** One code may have several recordings, such as a mix for another format. */
  private static TrackFacts recording(JsonNode json) {
    List<JsonNode> genres = new ArrayList<>();
    Set<String> artists = new LinkedHashSet<>();
    for (JsonNode recording : json.path("recordings")) {
      recording.path("genres").forEach(genres::add);
      for (JsonNode credit : recording.path("artist-credit")) {
        String id = credit.path("artist").path("id").asText();
        if (MBID.matcher(id).matches()) {
          artists.add(ARTIST + id);
        }
      }
    }
    return new TrackFacts(Map.of(), Tags.genres(genres, 1, Set.of()), null, List.copyOf(artists));
  }

  /** The first artist found who is called just that; MusicBrainz has the best known one first. */
  private static Optional<TrackFacts> named(String question, JsonNode json) {
    for (JsonNode artist : json.path("artists")) {
      String id = artist.path("id").asText();
      if (MBID.matcher(id).matches() && search(artist.path("name").asText()).equals(question)) {
        return Optional.of(new TrackFacts(Map.of(), List.of(), null, List.of(ARTIST + id)));
      }
    }
    return Optional.empty();
  }
}
