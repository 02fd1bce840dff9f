//! What each correction does to a draft. One whose subject is not there does nothing.
//!
//! May import: `entity`, `text`.

use super::{Draft, adding, taking};
use crate::{
    annotation::{Act, Subject, form_of},
    entity::{EntityId, EntityType, Mention},
    text::fold,
};

/// Does one act.
pub(super) fn apply(draft: &mut Draft<'_>, act: &Act) {
    match act {
        Act::Merge { what, into } => {
            for one in what {
                merge(draft, one, into);
            }
        }
        Act::Split { of, variant } => split(draft, of, variant),
        Act::Rename { what, name } => rename(draft, what, name),
        Act::Retype { what, kind } => {
            for one in what {
                retype(draft, one, *kind);
            }
        }
        Act::Reject { what } => {
            for one in what {
                reject(draft, one);
            }
        }
        Act::RejectMention { target } => adding::reject_mention(draft, target),
        Act::Add {
            target,
            kind,
            everywhere,
        } => adding::add(draft, target, *kind, *everywhere),
        Act::Resize { target, to } => adding::resize(draft, target, to),
        Act::Latin { what, latin } => latin_form(draft, what, latin),
        Act::Take {
            entities,
            removed,
            grouped,
        } => taking::take(draft, entities, removed, *grouped),
        Act::Highlight { .. }
        | Act::Bookmark { .. }
        | Act::EditMark { .. }
        | Act::RemoveMark { .. }
        | Act::Published { .. }
        | Act::Unknown => {}
    }
}

/// The mentions of a row: of one entity, of one type.
fn row(id: EntityId, kind: EntityType) -> impl Fn(&Draft<'_>, &Mention) -> bool {
    move |_, mention| mention.entity == id && mention.kind == kind
}

/// Gives the mentions of `one` to `into`, and their type; what else is of the same entity (a
/// country's adjectives) goes along as it is.
fn merge(draft: &mut Draft<'_>, one: &Subject, into: &Subject) {
    let (Some(from), Some(to)) = (draft.subject(one), draft.subject(into)) else {
        return;
    };
    let kind = into.kind;
    draft.decide(row(from, one.kind), |mention| {
        retype_mention(mention, kind);
        mention.entity = to;
    });
    draft.decide(row(to, kind), |_| {});
    if from == to {
        return;
    }
    draft.decide(
        |_, mention| mention.entity == from,
        |mention| mention.entity = to,
    );
    let gone = draft.entity(from).clone();
    let kept = draft.entity(to);
    kept.role = kept.role.take().or(gone.role);
    kept.place = kept.place.take().or(gone.place);
    if kept.latin.is_none() {
        (kept.latin, kept.romanised) = (gone.latin, gone.romanised);
    }
}

/// Makes the mentions that are written as `variant` an entity of their own.
fn split(draft: &mut Draft<'_>, of: &Subject, variant: &str) {
    let Some(id) = draft.subject(of) else { return };
    let key = fold(&form_of(variant));
    let is_it = |draft: &Draft<'_>, mention: &Mention| {
        mention.entity == id && mention.kind == of.kind && *draft.key_of(mention) == *key
    };
    let split = draft.mentions.iter().filter(|m| is_it(draft, m)).count();
    let all = draft.mentions.iter().filter(|m| m.entity == id).count();
    if split == 0 || split == all {
        return;
    }
    let new = draft.new_entity(of.kind, variant.to_owned());
    draft.decide(is_it, |mention| mention.entity = new);
    draft.decide(row(id, of.kind), |_| {});
    // The Latin name was of the name that has gone.
    if fold(&draft.entity(id).name) == key && !draft.is_named(id) {
        draft.entity(new).latin = draft.entity(id).latin.take();
    }
}

fn rename(draft: &mut Draft<'_>, what: &Subject, name: &str) {
    let name = name.trim();
    if let Some(id) = draft.subject(what).filter(|_| !name.is_empty()) {
        draft.name(id, name);
        draft.decide(row(id, what.kind), |_| {});
    }
}

/// Makes a row of another type; one that is not its entity's own (an adjective of a country)
/// leaves it.
fn retype(draft: &mut Draft<'_>, what: &Subject, kind: EntityType) {
    let Some(id) = draft.subject(what) else {
        return;
    };
    let leaves = draft.entity(id).kind != what.kind
        && draft
            .mentions
            .iter()
            .any(|mention| mention.entity == id && mention.kind != what.kind);
    let to = if leaves {
        draft.new_entity(kind, String::new())
    } else {
        id
    };
    draft.decide(row(id, what.kind), |mention| {
        retype_mention(mention, kind);
        mention.entity = to;
    });
    let entity = draft.entity(to);
    if entity.kind != kind {
        entity.kind = kind;
        entity.place = None;
    }
}

fn reject(draft: &mut Draft<'_>, what: &Subject) {
    if let Some(id) = draft.subject(what) {
        draft.reject(row(id, what.kind));
    }
}

fn latin_form(draft: &mut Draft<'_>, what: &Subject, latin: &str) {
    let Some(id) = draft.subject(what) else {
        return;
    };
    let latin = latin.trim();
    let entity = draft.entity(id);
    entity.latin = (!latin.is_empty()).then(|| latin.to_owned());
    entity.romanised = false;
    draft.decide(row(id, what.kind), |_| {});
}

/// Gives a mention another type; a value is one of its own type.
pub(super) fn retype_mention(mention: &mut Mention, kind: EntityType) {
    if mention.kind != kind {
        mention.kind = kind;
        mention.value = None;
    }
}
