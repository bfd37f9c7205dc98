"""The tables of an index.

They have no models: everything asked of them is SQL, and that all postings of a term lie side by
side, with nothing else to read, is what Django cannot declare. A second set of tables with another
prefix is a second index, as `search_bench` makes.
"""

from typing import NamedTuple

from django.db.backends.base.base import BaseDatabaseWrapper

SITE = "thaisearch"


class Tables(NamedTuple):
    """Their names."""

    term: str
    document: str
    posting: str
    passage: str
    completion: str

    @classmethod
    def of(cls, prefix: str) -> "Tables":
        return cls(*(f"{prefix}_{name}" for name in cls._fields))


# term: how many documents hold it (`documents`), and how a word sounds (`thai.sounds`), from both
#       ends: a query looks for words that have half of it in common.
# document: what is found, the terms it was indexed by (to take it out again), and the day it was
#          news (as date.toordinal() counts).
# posting: how well documents answer a term, in blocks (`search.engine.postings`). All of a row is
#          in its key: the blocks of a term lie side by side only there. SQLite counts the places of
#          a block by a table of their numbers.
# passage: the folded text of a field by clusters (`thai.terms.stream`), to see whether words stand
#          together; as bytes (`search.engine.packing`), a third of what Thai takes as text. Unlike
#          what is larger than a page, they stay in their row as they are: PostgreSQL would unpack
#          them anew for each phrase that is looked for.
# completion: the beginnings that suggestions look for, from every word of a title on; as bytes.
_SQLITE = """
CREATE TABLE {term} (id integer PRIMARY KEY, text text NOT NULL UNIQUE, documents integer NOT NULL,
    sound text, sound_backwards text);
CREATE INDEX {term}_sound ON {term} (sound) WHERE sound IS NOT NULL;
CREATE INDEX {term}_sound_backwards ON {term} (sound_backwards) WHERE sound_backwards IS NOT NULL;
CREATE TABLE {document} (id integer PRIMARY KEY, kind integer NOT NULL, key text NOT NULL,
    terms blob NOT NULL, day integer, UNIQUE (kind, key));
CREATE TABLE {posting} (term_id integer NOT NULL, block integer NOT NULL, documents blob NOT NULL,
    weights blob NOT NULL, PRIMARY KEY (term_id, block)) WITHOUT ROWID;
CREATE TABLE {posting}_place (place integer PRIMARY KEY);
INSERT INTO {posting}_place
    WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n LIMIT 256) SELECT n FROM n;
CREATE TABLE {passage} (document_id integer NOT NULL, field text NOT NULL, boost real NOT NULL,
    text blob NOT NULL, PRIMARY KEY (document_id, field)) WITHOUT ROWID;
CREATE TABLE {completion} (beginning blob NOT NULL, document_id integer NOT NULL,
    place integer NOT NULL, PRIMARY KEY (beginning, document_id)) WITHOUT ROWID;
CREATE INDEX {completion}_document ON {completion} (document_id);
CREATE INDEX {completion}_first ON {completion} (beginning) WHERE place = 0;
"""

_POSTGRESQL = """
CREATE TABLE {term} (id integer PRIMARY KEY, text text COLLATE "C" NOT NULL UNIQUE,
    documents integer NOT NULL, sound text COLLATE "C", sound_backwards text COLLATE "C")
    WITH (fillfactor = 80);
CREATE INDEX {term}_sound ON {term} (sound) WHERE sound IS NOT NULL;
CREATE INDEX {term}_sound_backwards ON {term} (sound_backwards) WHERE sound_backwards IS NOT NULL;
CREATE TABLE {document} (id integer PRIMARY KEY, kind integer NOT NULL,
    key varchar(50) COLLATE "C" NOT NULL, terms bytea NOT NULL, day integer,
    UNIQUE (kind, key));
CREATE TABLE {posting} (term_id integer NOT NULL, block integer NOT NULL,
    documents bytea NOT NULL, weights bytea NOT NULL,
    PRIMARY KEY (term_id, block) INCLUDE (documents, weights));
CREATE TABLE {passage} (document_id integer NOT NULL, field varchar(100) COLLATE "C" NOT NULL,
    boost real NOT NULL, text bytea NOT NULL, PRIMARY KEY (document_id, field))
    WITH (toast_tuple_target = 8160);
CREATE TABLE {completion} (beginning bytea NOT NULL,
    document_id integer NOT NULL, place smallint NOT NULL, PRIMARY KEY (beginning, document_id));
CREATE INDEX {completion}_document ON {completion} (document_id);
CREATE INDEX {completion}_first ON {completion} (beginning) WHERE place = 0;
"""


def create(connection: BaseDatabaseWrapper, prefix: str = SITE) -> None:
    """Make the tables of an index; they must not exist."""
    statements = _POSTGRESQL if connection.vendor == "postgresql" else _SQLITE
    _execute(connection, statements.format(**Tables.of(prefix)._asdict()))


def drop(connection: BaseDatabaseWrapper, prefix: str = SITE) -> None:
    """Drop the tables of an index, those that exist."""
    tables = Tables.of(prefix)
    names = (*tables, f"{tables.posting}_place")
    _execute(connection, "".join(f"DROP TABLE IF EXISTS {name};" for name in names))


def _execute(connection: BaseDatabaseWrapper, statements: str) -> None:
    with connection.cursor() as cursor:
        for statement in filter(None, map(str.strip, statements.split(";"))):
            cursor.execute(statement)
