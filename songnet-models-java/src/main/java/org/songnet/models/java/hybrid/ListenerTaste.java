package org.songnet.models.java.hybrid;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.songnet.RecommendationRequest;
import org.songnet.spi.Histories;
import org.songnet.vector.SparseMatrix;

/**
 * What is known of the listener of one request, for features of him and a track: whose music he
 * hears, of which genres, how old, how popular. Shares are of all plays, each track's play count
 * taken as its logarithm, so that one song on repeat is not all his taste.
 */
final class ListenerTaste {

  private static final int RECENT = 20;

  private final TrackAttributes attributes;
  private final Sound sound;
  private final SparseMatrix evidence;
  private final int[] tracks;
  private final Map<Integer, Double> artists;
  private final Map<Integer, Double> genres;
  private final double meanYear;
  private final double meanPlays;
  private final int[] lastTracks;
  private final float[] lastDays;
  private final int[] session;
  private final int[] justHeard;
  private final float[] recentSound;

  ListenerTaste(
      RecommendationRequest request,
      int[] session,
      Histories histories,
      LastHeard lastHeard,
      TrackAttributes attributes,
      Sound sound) {
    this.attributes = attributes;
    this.sound = sound;
    this.evidence = histories.evidence(request);
    this.tracks = evidence.rowColumns(0);
    this.artists = shares(attributes::artists);
    this.genres = shares(attributes::genres);
    double mass = 0;
    double years = 0;
    double dated = 0;
    double plays = 0;
    for (int i = 0; i < evidence.size(); i++) {
      double weight = Math.log1p(evidence.value(i));
      float year = attributes.year(evidence.column(i));
      mass += weight;
      plays += weight * attributes.plays(evidence.column(i));
      years += Float.isNaN(year) ? 0 : weight * year;
      dated += Float.isNaN(year) ? 0 : weight;
    }
    this.meanYear = years / dated;
    this.meanPlays = plays / mass;
    OptionalInt user = histories.user(request);
    this.lastTracks = user.isPresent() ? lastHeard.tracks(user.getAsInt()) : new int[0];
    this.lastDays = user.isPresent() ? lastHeard.days(user.getAsInt()) : new float[0];
    this.session = session;
    this.justHeard =
        session.length == 0 ? new int[0] : attributes.artists(session[session.length - 1]);
    this.recentSound = sound.isKnown() ? sound.mean(recent(session)) : new float[0];
  }

  private Map<Integer, Double> shares(IntFunction<int[]> names) {
    Map<Integer, Double> shares = new HashMap<>();
    double mass = 0;
    for (int i = 0; i < evidence.size(); i++) {
      double weight = Math.log1p(evidence.value(i));
      int[] some = names.apply(evidence.column(i));
      for (int name : some) {
        shares.merge(name, weight / some.length, Double::sum);
      }
      mass += some.length == 0 ? 0 : weight;
    }
    double all = mass;
    shares.replaceAll((name, share) -> share / all);
    return shares;
  }

  /** The session, or without one what was heard last, or without times all that was heard. */
  private int[] recent(int[] session) {
    if (session.length > 0) {
      return Arrays.copyOfRange(session, Math.max(0, session.length - RECENT), session.length);
    } else if (lastTracks.length > 0) {
      return IntStream.range(0, lastTracks.length)
          .boxed()
          .sorted(Comparator.comparingDouble(i -> lastDays[i]))
          .limit(RECENT)
          .mapToInt(i -> lastTracks[i])
          .toArray();
    }
    return tracks;
  }

  /** How many tracks are known. */
  int size() {
    return evidence.size();
  }

  /** The share of his plays that the artists of a track have. */
  double artists(int track) {
    return sum(attributes.artists(track), artists);
  }

  /** The mean share of his plays that the genres of a track have; NaN where it has none. */
  double genres(int track) {
    int[] some = attributes.genres(track);
    return sum(some, genres) / some.length;
  }

  private static double sum(int[] names, Map<Integer, Double> shares) {
    double sum = 0;
    for (int name : names) {
      sum += shares.getOrDefault(name, 0.0);
    }
    return sum;
  }

  /** Whether the last song of the session is by one of the artists: 1 or 0. */
  double justHeard(int track) {
    for (int artist : attributes.artists(track)) {
      for (int heard : justHeard) {
        if (artist == heard) {
          return 1;
        }
      }
    }
    return 0;
  }

  /** How many songs ago the session had the track, as a logarithm; NaN where it did not. */
  double songsAgo(int track) {
    for (int ago = 1; ago <= session.length; ago++) {
      if (session[session.length - ago] == track) {
        return Math.log(ago);
      }
    }
    return Double.NaN;
  }

  /** How many years the track is newer than what he hears; NaN where that is not known. */
  double newer(int track) {
    return attributes.year(track) - meanYear;
  }

  /** How much more popular the track is than what he hears, by logarithms. */
  double morePopular(int track) {
    return attributes.plays(track) - meanPlays;
  }

  /** How often he heard the track, in the logarithm of one more. */
  double heard(int track) {
    int at = Arrays.binarySearch(tracks, track);
    return at < 0 ? 0 : Math.log1p(evidence.value(at));
  }

  /** How long ago, in the logarithm of one more day; NaN where he did not or it is not known. */
  double daysAgo(int track) {
    int at = Arrays.binarySearch(lastTracks, track);
    return at < 0 ? Double.NaN : Math.log1p(lastDays[at]);
  }

  /** How unlike what he heard recently the track sounds; NaN where that is not known. */
  double soundDistance(int track) {
    return sound.distance(track, recentSound);
  }
}
