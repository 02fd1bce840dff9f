//! Turns what was asked for about names into acts: rows, mentions and the selection become the
//! words of the document that an act is kept in.
//!
//! May import: `annotation`, `session`, `ui`.

use super::acts::{chosen, selected};
use crate::{
    annotation::{Act, Subject, Target},
    session::Session,
    ui::desk::DeskCommand,
};

/// The act that a command stands for; `None` where there is nothing to correct, or it is none.
pub(super) fn act_of(command: DeskCommand, session: &Session) -> Option<Act> {
    let document = &session.document;
    Some(match command {
        DeskCommand::Add { kind, everywhere } => Act::Add {
            target: Target::of(document, selected(session)?),
            kind,
            everywhere,
        },
        DeskCommand::ResizeToSelection => resize(session)?,
        DeskCommand::Merge { what, into } => merge(what, into)?,
        DeskCommand::MergeChosen => merge_chosen(session)?,
        DeskCommand::Split(row, variant) => Act::Split {
            of: session.subject(row)?,
            variant,
        },
        DeskCommand::Rename(what, name) => Act::Rename { what, name },
        DeskCommand::SetLatin(what, latin) => Act::Latin { what, latin },
        DeskCommand::Retype(kind) => Act::Retype {
            what: chosen(session)?,
            kind,
        },
        DeskCommand::Reject => Act::Reject {
            what: chosen(session)?,
        },
        DeskCommand::RejectMention(mention) => Act::RejectMention {
            target: Target::of(document, session.extraction().mentions.get(mention)?.span),
        },
        _ => return None,
    })
}

fn merge(mut what: Vec<Subject>, into: Subject) -> Option<Act> {
    what.retain(|subject| *subject != into);
    (!what.is_empty()).then_some(Act::Merge { what, into })
}

/// The chosen rows as the one with the fullest name, of equals the one chosen first.
fn merge_chosen(session: &Session) -> Option<Act> {
    let what = chosen(session)?;
    let words = |subject: &&Subject| subject.name.split_whitespace().count();
    let into = what.iter().rev().max_by_key(words)?.clone();
    merge(what, into)
}

/// The mention that the selection touches covers what is selected.
fn resize(session: &Session) -> Option<Act> {
    let span = selected(session)?;
    let mentions = session.extraction().mentions.iter();
    let touched = mentions.filter(|mention| mention.span.overlaps(span));
    let mention = touched.max_by_key(|mention| mention.span.intersection(span).len())?;
    (mention.span != span).then(|| Act::Resize {
        target: Target::of(&session.document, mention.span),
        to: Target::of(&session.document, span),
    })
}
