//! The marks that the acts in effect leave: highlights with their notes, and bookmarks.
//!
//! May import: `document`, `text`.

use super::{Act, ActId, Annotations, Color, Finder, Target};
use crate::text::Span;

/// One mark in a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The act that made it, by which it is changed and taken away.
    pub id: ActId,
    /// What it is.
    pub kind: MarkKind,
    /// What the reader has to say; may be empty.
    pub note: String,
    /// Where it is, in bytes of the document's text; `None` where its place is lost.
    pub span: Option<Span>,
    /// The words that were marked.
    pub quotation: String,
}

/// What a mark is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkKind {
    /// A stretch of text in a colour.
    Highlight(Color),
    /// A place to come back to.
    Bookmark,
}

/// The marks, by their place; those whose place is lost at the end, in the order of their making.
pub fn marks(annotations: &Annotations, finder: &Finder<'_>) -> Vec<Mark> {
    let mut marks: Vec<Mark> = Vec::new();
    for (id, act) in annotations.active() {
        match act {
            Act::Highlight {
                target,
                color,
                note,
            } => marks.push(mark(id, MarkKind::Highlight(*color), note, target, finder)),
            Act::Bookmark { target, note } => {
                marks.push(mark(id, MarkKind::Bookmark, note, target, finder));
            }
            Act::EditMark { mark, color, note } => {
                edit(&mut marks, *mark, *color, note.as_deref());
            }
            Act::RemoveMark { mark } => marks.retain(|kept| kept.id != *mark),
            _ => {}
        }
    }
    marks.sort_by_key(|mark| mark.span.map_or(usize::MAX, |span| span.start));
    marks
}

fn mark(id: ActId, kind: MarkKind, note: &str, target: &Target, finder: &Finder<'_>) -> Mark {
    Mark {
        id,
        kind,
        note: note.to_owned(),
        span: finder.find(target),
        quotation: target.exact.clone(),
    }
}

fn edit(marks: &mut [Mark], id: ActId, color: Option<Color>, note: Option<&str>) {
    let Some(mark) = marks.iter_mut().find(|mark| mark.id == id) else {
        return;
    };
    if let (MarkKind::Highlight(old), Some(color)) = (&mut mark.kind, color) {
        *old = color;
    }
    if let Some(note) = note {
        note.clone_into(&mut mark.note);
    }
}
