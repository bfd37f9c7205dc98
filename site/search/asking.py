"""A search within pages: for who wants numbers and scores rather than objects."""

import json
from collections.abc import Sequence

from django.db.models import Model, QuerySet
from django.db.models.expressions import RawSQL
from modelsearch.backends import get_search_backend
from modelsearch.utils import get_content_type_pk, get_descendants_content_types_pks

from search import plan
from search.engine import Index, Scope, completing, ranking
from search.engine.ranking import Answer, Hit
from search.plan import Plan
from search.vocabulary import catch_up

NOWHERE = Scope(condition="1 = 0")


def site_index() -> Index:
    return get_search_backend().engine


def read(query: str) -> Plan:
    """Read what a reader typed, by the names that the site has by now."""
    catch_up()
    return plan.read(query)


def ask(asked: Plan, scope: Scope, *, limit: int, correcting: bool = True) -> Answer:
    """Find the best documents for `asked`: with all its words; where these are few, the nearest."""
    return ranking.search(site_index(), asked, limit=limit, scope=scope, correcting=correcting)


def ask_for_all_words(asked: Plan, scope: Scope, *, limit: int) -> list[Hit]:
    """Find what holds every word of `asked`, and nothing that is only near."""
    question = ranking.Question(site_index(), asked, scope, ranking.Mode.ALL)
    return question.ranked(limit)


def complete(text: str, scope: Scope, *, limit: int) -> list[Hit]:
    """Find what has a title with words that begin like those of `text`."""
    return completing.complete(site_index(), text, limit=limit, scope=scope)


def within(
    objects: QuerySet, types: Sequence[type[Model]] = (), fields: Sequence[str] = ()
) -> Scope:
    """The part of the index that `objects` are; of these the `types` alone, if any are named."""
    compiler = get_search_backend().query_compiler_class(objects, "")
    scope = compiler._scope(objects) or NOWHERE
    kinds = tuple(map(get_content_type_pk, types)) or tuple(
        get_descendants_content_types_pks(objects.model)
    )
    return Scope(kinds, scope.condition, scope.parameters, tuple(fields))


def either(*scopes: Scope) -> Scope:
    """All that is in one of `scopes`; they name the same fields."""
    conditions = [
        f"(d.kind IN ({', '.join(map(str, scope.kinds))}) AND {scope.condition or '1 = 1'})"
        for scope in scopes
    ]
    kinds = tuple(kind for scope in scopes for kind in scope.kinds)
    parameters = tuple(parameter for scope in scopes for parameter in scope.parameters)
    return Scope(kinds, f"({' OR '.join(conditions)})", parameters, scopes[0].fields)


def keys(ids: Sequence[int]) -> RawSQL:
    """`ids` for `pk__in`: one parameter, however many they are."""
    if site_index().connection.vendor == "postgresql":
        return RawSQL("SELECT unnest(%s::bigint[])", (list(ids),))
    return RawSQL("SELECT value FROM json_each(%s)", (json.dumps(list(ids)),))
