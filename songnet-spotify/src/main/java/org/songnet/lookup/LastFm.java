package org.songnet.lookup;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.songnet.Track;
import org.songnet.web.Query;
import org.songnet.web.Reply;
import org.songnet.web.WebConfig;
import org.songnet.web.WebException;
import org.songnet.web.WebListener;
import org.songnet.web.WebRefusedException;

/**
 * <a href="https://www.last.fm/api">Last.fm</a>: the tags that listeners give to a track or else to
 * its artist, for uses that earn no money; it takes an API key.
 *
 * <p>A tag counts as a genre where it is given a fifth as often as the first one and is none of
 * those that tell something else, such as {@code seen live}. Questions are queries without the key:
 * {@code artist=Cher&track=Believe}, {@code artist=Cher}.
 */
public final class LastFm implements TrackSource {

  /** Where it is. */
  public static final URI HOME = URI.create("https://ws.audioscrobbler.com");

  private static final Duration PACE = Duration.ofMillis(250);

  /** The first tag counts 100. */
  private static final int FEWEST = 20;

  private static final Set<String> NO_GENRES =
      Set.of(
          "seen live",
          "favorites",
          "favourites",
          "favorite",
          "favourite",
          "favorite songs",
          "love",
          "loved",
          "love at first listen",
          "awesome",
          "beautiful",
          "albums i own",
          "female vocalists",
          "male vocalists",
          "under 2000 listeners",
          "spotify",
          "all");

  private static final int NO_SUCH_THING = 6;
  private static final int NO_SUCH_RESOURCE = 7;
  private static final int FAILED = 8;
  private static final int INVALID_KEY = 10;
  private static final int OFFLINE = 11;
  private static final int TEMPORARY = 16;
  private static final int SUSPENDED_KEY = 26;
  private static final int TOO_MANY = 29;

  private final Service service;
  private final String apiKey;

  /**
   * A source that tells a listener what goes out.
   *
   * @param apiKey the key that Last.fm gave to whoever asks
   * @throws IllegalArgumentException if it has not the form of a key
   */
  public LastFm(ServiceConfig config, String apiKey, WebListener listener) {
    if (!apiKey.matches("[A-Za-z0-9]{8,64}")) {
      throw new IllegalArgumentException(
          "Last.fm's API key must be letters and digits, as last.fm/api/accounts shows it");
    }
    this.service = new Service("Last.fm", config, listener);
    this.apiKey = apiKey;
  }

  /** Itself, four times a second at most. */
  public static ServiceConfig usual(String userAgent) {
    return new ServiceConfig(HOME, userAgent, WebConfig.defaults().withPace(PACE));
  }

  @Override
  public String name() {
    return "lastfm";
  }

  /** The song by its title and first artist, and the artist. */
  @Override
  public List<String> questions(Track track) {
    if (track.artists().isEmpty() || track.artists().get(0).isBlank()) {
      return List.of();
    }
    Map<String, String> query = new LinkedHashMap<>();
    query.put("artist", track.artists().get(0));
    List<String> questions = new ArrayList<>();
    questions.add(Query.of(query));
    if (!track.title().isBlank()) {
      query.put("track", track.title());
      questions.add(0, Query.of(query));
    }
    return questions;
  }

  @Override
  public Map<String, TrackFacts> ask(List<String> questions) throws IOException {
    Map<String, TrackFacts> all = new LinkedHashMap<>();
    for (String question : questions) {
      String method = question.contains("&track=") ? "track.getTopTags" : "artist.getTopTags";
      service
          .get(
              "/2.0/?method=%s&%s&autocorrect=1&api_key=%s&format=json"
                  .formatted(method, question, apiKey),
              this::facts)
          .ifPresent(facts -> all.put(question, facts));
    }
    return all;
  }

  /** What an answer tells; its own error number says more than the status, which may be 200. */
  private Optional<TrackFacts> facts(Reply reply, JsonNode json) throws WebException {
    int error = json.path("error").asInt();
    if (error == NO_SUCH_THING || error == NO_SUCH_RESOURCE) {
      return Optional.empty();
    } else if (error != 0) {
      throw failure(error, reply);
    }
    JsonNode tops = service.success(reply, json).path("toptags");
    if (!tops.isObject()) {
      throw service.senseless(reply);
    }
    JsonNode tags = tops.path("tag"); // a single one is not in a list
    return Optional.of(
        TrackFacts.ofGenres(
            Tags.genres(tags.isObject() ? List.of(tags) : tags, FEWEST, noGenres(tops))));
  }

  /** The names of the song and its artist are tags too. */
  private static Set<String> noGenres(JsonNode tops) {
    Set<String> names = new HashSet<>(NO_GENRES);
    for (String of : List.of("artist", "track")) {
      names.add(tops.path("@attr").path(of).asText().toLowerCase(Locale.ROOT));
    }
    return names;
  }

  private WebException failure(int error, Reply reply) {
    return switch (error) {
      case FAILED, OFFLINE, TEMPORARY -> service.unavailable("error " + error, reply);
      case TOO_MANY -> service.limit(reply);
      case INVALID_KEY ->
          new WebRefusedException("Last.fm does not know the API key; check it", reply.status());
      case SUSPENDED_KEY ->
          new WebRefusedException(
              "Last.fm has suspended the API key; ask Last.fm why", reply.status());
      default ->
          new WebRefusedException("Last.fm refused the request, error " + error, reply.status());
    };
  }
}
