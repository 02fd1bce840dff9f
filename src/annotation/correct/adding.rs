//! Mentions that come, go, or cover other words than was found.
//!
//! May import: `entity`, `text`.

use super::{Draft, acts::retype_mention};
use crate::{
    annotation::{Target, form_of},
    entity::{EntityId, EntityType, Mention},
    text::{Span, fold},
};

/// Takes out the mention that covers the target, or most nearly does.
pub(super) fn reject_mention(draft: &mut Draft<'_>, target: &Target) {
    if let Some(wanted) = mention_at(draft, target).map(|mention| mention.span) {
        draft.reject(|_, mention| mention.span == wanted);
    }
}

/// The mention that shares most with the target.
fn mention_at<'d>(draft: &'d Draft<'_>, target: &Target) -> Option<&'d Mention> {
    let span = draft.finder.find(target)?;
    let there = draft.mentions.iter().filter(|m| m.span.overlaps(span));
    there.max_by_key(|mention| mention.span.intersection(span).len())
}

/// Adds a mention where the target is, and everywhere else that its words are written.
pub(super) fn add(draft: &mut Draft<'_>, target: &Target, kind: EntityType, everywhere: bool) {
    let Some(span) = draft.finder.find(target) else {
        return;
    };
    let form = form_of(span.of(&draft.finder.document().text));
    let entity = entity_for(draft, &form, kind);
    draft.insert(span, kind, entity);
    if everywhere {
        for other in draft.finder.occurrences(&form) {
            cover(draft, other, kind, entity);
        }
    }
}

/// The entity of that name and type, or a new one.
pub(in crate::annotation) fn entity_for(
    draft: &mut Draft<'_>,
    name: &str,
    kind: EntityType,
) -> EntityId {
    let there = draft.named(name, kind);
    there.unwrap_or_else(|| draft.new_entity(kind, name.to_owned()))
}

/// Makes a mention of an occurrence, unless it is part of a longer name, is another name as it is
/// written, or the reader has decided otherwise there.
pub(in crate::annotation) fn cover(
    draft: &mut Draft<'_>,
    span: Span,
    kind: EntityType,
    entity: EntityId,
) {
    if is_another_name(draft, span) {
        return;
    }
    let there = draft.overlapping(span);
    let longer = |mention: &Mention| mention.span.covers(span) && mention.span != span;
    let mut others = draft.mentions[there.clone()].iter();
    if others.any(|mention| longer(mention) || mention.is_decided() && mention.span != span) {
        return;
    }
    let itself = there
        .into_iter()
        .find(|at| draft.mentions[*at].span == span);
    let Some(itself) = itself else {
        return draft.insert(span, kind, entity);
    };
    draft.decide_one(itself, |mention| {
        retype_mention(mention, kind);
        mention.entity = entity;
    });
}

/// Whether the words with what is glued before them are a name that the document has: وجدة is
/// Oujda, not و and Jeddah.
fn is_another_name(draft: &Draft<'_>, span: Span) -> bool {
    let text = &draft.finder.document().text;
    let letters = text[..span.start]
        .chars()
        .rev()
        .take_while(|c| c.is_alphabetic());
    let glued: usize = letters.map(char::len_utf8).sum();
    glued > 0 && draft.is_written(&fold(&text[span.start - glued..span.end]))
}

/// Makes a mention cover other words; mentions in its way go.
pub(super) fn resize(draft: &mut Draft<'_>, target: &Target, to: &Target) {
    let Some(span) = draft.finder.find(to).filter(|span| !span.is_empty()) else {
        return;
    };
    let Some(old) = mention_at(draft, target).cloned() else {
        return;
    };
    draft.reject(|_, mention| mention.span == old.span);
    draft.insert(span, old.kind, old.entity);
}
