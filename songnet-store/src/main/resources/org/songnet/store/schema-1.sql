-- Times are milliseconds since 1970, lists are JSON arrays, truths are 0 and 1.

CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE tracks (
  id INTEGER PRIMARY KEY,
  track_id TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  artists TEXT NOT NULL,
  genres TEXT NOT NULL,
  album TEXT,
  released TEXT,
  duration_ms INTEGER,
  explicit INTEGER,
  popularity REAL,
  isrc TEXT,
  recording TEXT NOT NULL -- title and artist, normalised: the same for the same recording
) STRICT;
CREATE INDEX tracks_by_recording ON tracks (recording);
CREATE INDEX tracks_by_isrc ON tracks (isrc) WHERE isrc IS NOT NULL;

CREATE TABLE imports (
  id INTEGER PRIMARY KEY,
  file TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  settings TEXT NOT NULL,
  imported_at INTEGER NOT NULL,
  UNIQUE (sha256, settings)
) STRICT;

-- In the order of time; place tells listens apart that ended in the same millisecond.
CREATE TABLE listens (
  ended_at INTEGER NOT NULL,
  place INTEGER NOT NULL,
  user INTEGER NOT NULL REFERENCES users (id),
  track INTEGER NOT NULL REFERENCES tracks (id),
  played_ms INTEGER NOT NULL,
  marks INTEGER NOT NULL, -- 0 unknown, 1 skipped, 2 heard; 4 more where only the minute is known
  PRIMARY KEY (ended_at, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE features (
  track INTEGER NOT NULL REFERENCES tracks (id),
  source TEXT NOT NULL,
  name TEXT NOT NULL,
  value REAL NOT NULL,
  told_at INTEGER NOT NULL,
  PRIMARY KEY (track, source, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE playlists (
  id INTEGER PRIMARY KEY,
  playlist_id TEXT NOT NULL UNIQUE,
  owner INTEGER NOT NULL REFERENCES users (id),
  name TEXT NOT NULL,
  version TEXT,
  read_at INTEGER NOT NULL
) STRICT;

CREATE TABLE playlist_items (
  playlist INTEGER NOT NULL REFERENCES playlists (id),
  position INTEGER NOT NULL,
  track INTEGER NOT NULL REFERENCES tracks (id),
  added_on TEXT,
  PRIMARY KEY (playlist, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE interactions (
  id INTEGER PRIMARY KEY,
  user INTEGER NOT NULL REFERENCES users (id),
  track INTEGER NOT NULL REFERENCES tracks (id),
  kind TEXT NOT NULL,
  happened_at INTEGER
) STRICT;
CREATE UNIQUE INDEX interactions_once
  ON interactions (user, track, kind, ifnull(happened_at, -1));

CREATE TABLE labels (
  id INTEGER PRIMARY KEY,
  user INTEGER NOT NULL REFERENCES users (id),
  track INTEGER NOT NULL REFERENCES tracks (id),
  verdict TEXT NOT NULL,
  given_at INTEGER NOT NULL,
  origin TEXT NOT NULL
) STRICT;
CREATE INDEX labels_by_user ON labels (user, track);

CREATE TRIGGER labels_never_change BEFORE UPDATE ON labels
BEGIN SELECT RAISE(ABORT, 'labels are never changed; add one'); END;
CREATE TRIGGER labels_never_go BEFORE DELETE ON labels
BEGIN SELECT RAISE(ABORT, 'labels are never deleted; add one'); END;

CREATE TABLE pool_tracks (
  pool TEXT NOT NULL,
  track INTEGER NOT NULL REFERENCES tracks (id),
  added_at INTEGER NOT NULL,
  PRIMARY KEY (pool, track)
) STRICT, WITHOUT ROWID;

CREATE TABLE candidates (
  user INTEGER NOT NULL REFERENCES users (id),
  round INTEGER NOT NULL,
  position INTEGER NOT NULL,
  track INTEGER NOT NULL REFERENCES tracks (id),
  score REAL NOT NULL,
  exploring INTEGER NOT NULL,
  reason TEXT NOT NULL,
  proposed_at INTEGER NOT NULL,
  PRIMARY KEY (user, round, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE models (
  name TEXT PRIMARY KEY,
  file TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  metrics TEXT NOT NULL,
  trained_at INTEGER NOT NULL
) STRICT;

CREATE TABLE crawl_nodes (
  id INTEGER PRIMARY KEY,
  crawl TEXT NOT NULL,
  kind TEXT NOT NULL,
  node TEXT NOT NULL,
  name TEXT NOT NULL,
  depth INTEGER NOT NULL,
  visited INTEGER NOT NULL DEFAULT 0,
  UNIQUE (crawl, kind, node)
) STRICT;
CREATE INDEX crawl_frontier ON crawl_nodes (crawl, id) WHERE visited = 0;

CREATE TABLE crawl_edges (
  source INTEGER NOT NULL REFERENCES crawl_nodes (id),
  target INTEGER NOT NULL REFERENCES crawl_nodes (id),
  PRIMARY KEY (source, target)
) STRICT, WITHOUT ROWID;

CREATE TABLE answers (
  source TEXT NOT NULL,
  question TEXT NOT NULL,
  answer TEXT NOT NULL,
  told_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  PRIMARY KEY (source, question)
) STRICT, WITHOUT ROWID;
