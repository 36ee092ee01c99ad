-- What became of asking a service about a track; its numbers are among the features.
CREATE TABLE findings (
  track INTEGER NOT NULL REFERENCES tracks (id),
  source TEXT NOT NULL,
  found_by TEXT, -- the question that was answered; null where the service knows nothing
  genres TEXT NOT NULL,
  told_at INTEGER NOT NULL,
  PRIMARY KEY (track, source)
) STRICT, WITHOUT ROWID;

-- Who made a track, by the ids that a service gives to artists.
CREATE TABLE track_artists (
  track INTEGER NOT NULL REFERENCES tracks (id),
  artist TEXT NOT NULL,
  PRIMARY KEY (track, artist)
) STRICT, WITHOUT ROWID;
