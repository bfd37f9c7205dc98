"""modelsearch's interface in front of the engine.

Filters, facets and orders of a queryset go on working because a search is asked within it: the
queryset is part of the one statement that ranks.
"""

# ruff: noqa: S608 - SQL is put together from constants and names of tables
from collections import OrderedDict
from collections.abc import Iterable, Iterator
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import NotSupportedError
from django.db.models import Case, Count, IntegerField, Model, Q, QuerySet, TextField, Value, When
from django.db.models.expressions import OrderBy, RawSQL
from django.db.models.functions import Cast
from django.db.models.query import FlatValuesListIterable, ValuesIterable, ValuesListIterable
from modelsearch.backends.base import (
    BaseIndex,
    BaseSearchBackend,
    BaseSearchQueryCompiler,
    BaseSearchResults,
    FilterFieldError,
)
from modelsearch.index import FilterField, get_indexed_models
from modelsearch.query import And, Boost, Fuzzy, MatchAll, Not, Or, Phrase, PlainText, SearchQuery
from modelsearch.utils import get_content_type_pk, get_descendants_content_types_pks

from search import plan
from search.backends import fields
from search.engine import Index, Scope, completing, correcting, ranking
from search.engine.ranking import Hit, Mode, Question, Statement
from search.vocabulary import catch_up

_EVERYTHING = 1_000_000  # results, where no limit is given
_AT_ONCE = 500  # objects fetched by one query
_VALUES = (ValuesIterable, ValuesListIterable, FlatValuesListIterable)


class ThaiIndex(BaseIndex):
    """The one index of the site."""

    def __init__(self, backend: "ThaiSearchBackend") -> None:
        super().__init__(backend)
        self.engine = backend.engine

    def add_items(self, model: type[Model], items: Iterable[Model]) -> None:
        catch_up()
        if model.get_search_fields():  # type: ignore[attr-defined]
            self.engine.put([fields.entry(item) for item in items])

    def delete_item(self, item: Model) -> None:
        self.engine.remove(get_content_type_pk(type(item)), [fields.key(item)])

    def reset(self) -> None:
        self.engine.clear()

    def delete_stale_entries(self) -> None:
        """Take out what was deleted without its signals."""
        for model in get_indexed_models():
            kind = get_content_type_pk(model)
            alive = model._default_manager.annotate(key_=Cast("pk", TextField()))
            stale = self.engine.keys(kind) - set(alive.values_list("key_", flat=True))
            if stale:
                self.engine.remove(kind, stale)


class Rebuilder:
    """Puts everything in anew, a chunk at a time: meanwhile what was there is found."""

    def __init__(self, index: ThaiIndex) -> None:
        self.index = index

    def start(self) -> ThaiIndex:
        self.index.delete_stale_entries()
        return self.index

    def finish(self) -> None:
        self.index.engine.tidy()


class ThaiQueryCompiler(BaseSearchQueryCompiler):
    """A search query with the queryset it is asked within.

    Words given without an operator ask for all of them, then for what comes nearest, then for what
    may have been meant; "and" and "or" are taken at their word.
    """

    DEFAULT_OPERATOR = "and"
    HANDLES_ORDER_BY_EXPRESSIONS = True

    def __init__(
        self,
        queryset: QuerySet,
        query: str | SearchQuery,
        fields: list[str] | None = None,
        operator: str | None = None,
        order_by_relevance: bool = True,
    ) -> None:
        self.forgiving = isinstance(query, str) and operator is None
        self._heard: SearchQuery | None = None
        super().__init__(queryset, query, fields, operator, order_by_relevance)

    def _get_order_by(self) -> Iterator[tuple[bool, FilterField]]:
        """modelsearch takes every expression but OrderBy for a name, a Collate among them."""
        orders = self.queryset.query.order_by
        names_only = all(isinstance(order, str | OrderBy) for order in orders)
        return super()._get_order_by() if names_only else iter(())

    # --- Which objects match ---------------------------------------------------------------------

    def matching(self, engine: Index) -> QuerySet:
        """Return the queryset of all that match, in its own order."""
        return self.queryset.filter(self._condition(engine, self._understood(engine)))

    def _understood(self, engine: Index) -> SearchQuery:
        """Return the query as typed, or corrected where nothing at all is found as typed."""
        if self._heard is None:
            self._heard = self.query
            if self.forgiving and not self._typed(engine, 1, 0):
                self._heard = self._corrected(engine) or self.query
        return self._heard

    def _corrected(self, engine: Index) -> SearchQuery | None:
        meant = correcting.correct(engine, self.query.query_string)
        return PlainText(meant, operator=self.query.operator) if meant else None

    def _condition(self, engine: Index, query: SearchQuery) -> Q:
        if isinstance(query, MatchAll):
            return Q(pk__isnull=False)
        if isinstance(query, Boost):
            return self._condition(engine, query.subquery)
        if isinstance(query, Not):
            return ~self._condition(engine, query.subquery)
        if isinstance(query, And | Or):
            connector = Q.AND if isinstance(query, And) else Q.OR
            return Q(
                *(self._condition(engine, part) for part in query.subqueries), _connector=connector
            )
        statement = self._statement(engine, query)
        return Q(pk__in=self._keys(engine, statement) if statement else [])

    def _statement(self, engine: Index, query: SearchQuery) -> Statement | None:
        question = self._question(engine, query, self._kinds_only())
        if question.impossible:
            return None
        return question.matches().add(
            f"SELECT {self._key()} FROM total t"
            f" JOIN {engine.tables.document} d ON d.id = t.document_id"
        )

    def _keys(self, engine: Index, statement: Statement) -> RawSQL:
        return RawSQL(statement.sql, statement.parameters)  # noqa: S611 - built from constants

    def _question(self, engine: Index, query: SearchQuery, scope: Scope) -> Question:
        read = self._plan(query)
        if self.forgiving:
            return ranking.matching(engine, read, scope)
        either = isinstance(query, PlainText | Fuzzy) and query.operator == "or"
        return Question(engine, read, scope, Mode.ANY if either else Mode.ALL)

    def _plan(self, query: SearchQuery) -> plan.Plan:
        if isinstance(query, Phrase):
            return plan.read(f'"{query.query_string.replace(chr(34), " ")}"')
        if isinstance(query, PlainText | Fuzzy):
            return plan.read(query.query_string, operators=self.forgiving)
        raise NotImplementedError(
            f"{type(query).__name__} is not supported by this search backend."
        )

    # --- In which order --------------------------------------------------------------------------

    def ranked(self, engine: Index, limit: int, offset: int) -> list[Hit]:
        """Return what matches, best first."""
        if hits := self._typed(engine, limit, offset):
            return hits
        understood = self._understood(engine)
        return [] if understood is self.query else self._hits(engine, understood, limit, offset)

    def _typed(self, engine: Index, limit: int, offset: int) -> list[Hit]:
        return self._hits(engine, self.query, limit, offset)

    def _hits(self, engine: Index, query: SearchQuery, limit: int, offset: int) -> list[Hit]:
        scope = self._scope(self.queryset)
        if scope is None:
            return []
        while isinstance(query, Boost):
            query = query.subquery
        if isinstance(query, And | Or | Not):
            return self._ranked_by_words(engine, limit, offset)
        if self.forgiving:
            found = ranking.search(
                engine, self._plan(query), limit=limit, offset=offset, scope=scope
            )
            return found.hits
        return self._question(engine, query, scope).ranked(limit, offset)

    def _ranked_by_words(self, engine: Index, limit: int, offset: int) -> list[Hit]:
        """Rank what a combined query matches by all the words that it asks for."""
        matching = self.matching(engine)
        scope = self._scope(matching)
        words = " ".join(_words(self.query))
        if scope is None:
            return []
        question = Question(engine, plan.read(words, operators=False), scope, Mode.ANY)
        hits = question.ranked(limit + offset)
        ranked = {hit.key for hit in hits}
        others = matching.order_by("-pk").values_list("pk", flat=True)
        kind = get_content_type_pk(self.queryset.model)
        rest = [Hit(kind, str(pk), 0.0) for pk in others if str(pk) not in ranked]
        return (hits + rest)[offset : offset + limit]

    # --- Within which queryset -------------------------------------------------------------------

    def _kinds_only(self) -> Scope:
        kinds = tuple(get_descendants_content_types_pks(self.queryset.model))
        return Scope(kinds, fields=tuple(self.fields or ()))

    def _scope(self, queryset: QuerySet) -> Scope | None:
        """Return the part of the index that `queryset` is; None if it is empty."""
        scope = self._kinds_only()
        if not queryset.query.where and not queryset.query.is_sliced:
            return scope
        one = queryset.order_by().filter(pk=RawSQL(self._key(), ()))  # noqa: S611
        try:
            sql, parameters = one.values("pk").query.get_compiler(queryset.db).as_sql()
        except EmptyResultSet:
            return None
        return Scope(scope.kinds, f"EXISTS ({sql})", tuple(parameters), scope.fields)

    def _key(self) -> str:
        """Return SQL for the primary key that document `d` stands for."""
        kinds = ", ".join(map(str, get_descendants_content_types_pks(self.queryset.model)))
        field = self.queryset.model._meta.pk
        while field.remote_field:
            field = field.target_field
        kind = "bigint" if isinstance(field, IntegerField) else "text"
        kind = "uuid" if field.get_internal_type() == "UUIDField" else kind
        return f"CASE WHEN d.kind IN ({kinds}) THEN CAST(d.key AS {kind}) END"


class ThaiAutocompleteCompiler(ThaiQueryCompiler):
    """The beginnings of words, looked for in the autocomplete fields; where nothing begins so, all
    of the words in whatever form and field; and then the same of what may have been meant."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.forgiving = isinstance(self.query, PlainText)

    def _hits(self, engine: Index, query: SearchQuery, limit: int, offset: int) -> list[Hit]:
        scope = self._scope(self.queryset)
        if scope is None:
            return []
        if self._completes(engine, query):
            text = _text(query)
            return completing.complete(engine, text, limit=limit, offset=offset, scope=scope)
        return self._question(engine, query, scope).ranked(limit, offset)

    def _completes(self, engine: Index, query: SearchQuery) -> bool:
        """Whether anything in the queryset has words that begin like those of `query`."""
        scope = self._scope(self.queryset)
        return bool(scope and completing.complete(engine, _text(query), limit=1, scope=scope))

    def _statement(self, engine: Index, query: SearchQuery) -> Statement | None:
        if not self._completes(engine, query):
            return super()._statement(engine, query)
        statement = completing.matching(engine, _text(query), self._kinds_only())
        return statement.add(
            f"SELECT {self._key()} FROM matching m"
            f" JOIN {engine.tables.document} d ON d.id = m.document_id"
        )

    def _question(self, engine: Index, query: SearchQuery, scope: Scope) -> Question:
        return Question(engine, plan.read(_text(query)), scope, Mode.ALL)


class ThaiSearchResults(BaseSearchResults):
    supports_facet = True

    def get_queryset(self) -> QuerySet:
        """Return all that match, unranked and unsliced."""
        return self.query_compiler.matching(self.backend.engine)

    def _do_search(self) -> list[Any]:
        compiler = self.query_compiler
        if isinstance(compiler.query, MatchAll):
            return list(compiler.queryset[self.start : self.stop])
        if not compiler.order_by_relevance:
            return list(self._in_own_order(self.get_queryset())[self.start : self.stop])
        limit = (self.stop if self.stop is not None else _EVERYTHING) - self.start
        hits = compiler.ranked(self.backend.engine, limit, self.start)
        return list(self._fetch(compiler.queryset, hits))

    def _do_count(self) -> int:
        count = self.get_queryset().count()
        end = count if self.stop is None else min(count, self.stop)
        return max(0, end - self.start)

    def _in_own_order(self, queryset: QuerySet) -> QuerySet:
        return queryset if queryset.query.order_by else queryset.order_by("-pk")

    def _fetch(self, queryset: QuerySet, hits: list[Hit]) -> Iterator[Any]:
        for at in range(0, len(hits), _AT_ONCE):
            yield from self._fetch_some(queryset, hits[at : at + _AT_ONCE])

    def _fetch_some(self, queryset: QuerySet, hits: list[Hit]) -> Iterator[Any]:
        some = queryset.filter(pk__in=[hit.key for hit in hits])
        if issubclass(queryset._iterable_class, _VALUES):
            places = [When(pk=hit.key, then=Value(place)) for place, hit in enumerate(hits)]
            yield from some.order_by(Case(*places, output_field=IntegerField()))
            return
        objects = {str(obj.pk): obj for obj in some}
        for hit in hits:
            if obj := objects.get(hit.key):
                if self._score_field:
                    setattr(obj, self._score_field, hit.score)
                yield obj

    def facet(self, field_name: str) -> OrderedDict[Any, int]:
        """Return how many of the results have each value of a filter field, most first."""
        if self.query_compiler._get_filterable_field(field_name) is None:
            model = self.query_compiler.queryset.model.__name__
            raise FilterFieldError(
                f'Cannot facet search results with field "{field_name}". Please add'
                f" index.FilterField('{field_name}') to {model}.search_fields.",
                field_name=field_name,
            )
        counted = self.get_queryset().order_by().values(field_name).annotate(count=Count("pk"))
        return OrderedDict(
            (row[field_name], row["count"]) for row in counted.order_by("-count", field_name)
        )


class ThaiSearchBackend(BaseSearchBackend):
    """Everything but the database is the same for all of them."""

    query_compiler_class = ThaiQueryCompiler
    autocomplete_query_compiler_class = ThaiAutocompleteCompiler
    index_class = ThaiIndex
    results_class = ThaiSearchResults
    rebuilder_class = Rebuilder
    vendor = ""

    def __init__(self, params: dict[str, Any]) -> None:
        super().__init__(params)
        self.engine = Index(using=params.get("DATABASE", "default"))
        if self.engine.connection.vendor != self.vendor:
            raise NotSupportedError(f"This search backend needs {self.vendor}.")

    def _search(self, *args: Any, **kwargs: Any) -> BaseSearchResults:
        catch_up()
        return super()._search(*args, **kwargs)


def _text(query: SearchQuery) -> str:
    return getattr(query, "query_string", "")


def _words(query: SearchQuery) -> Iterator[str]:
    """Yield the texts that a combined query asks for, not those it excludes."""
    if isinstance(query, And | Or):
        for part in query.subqueries:
            yield from _words(part)
    elif isinstance(query, Boost):
        yield from _words(query.subquery)
    elif isinstance(query, PlainText | Phrase | Fuzzy):
        yield query.query_string
