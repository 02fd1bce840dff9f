//! Applies what was asked for about marks: highlights, notes and bookmarks.
//!
//! May import: `annotation`, `session`, `ui`.

use super::acts::{selected, trimmed};
use crate::{
    annotation::{Act, ActId, Color, MarkKind, Target},
    app::App,
    session::Session,
    text::Span,
    ui::desk::DeskCommand,
};

impl App {
    /// Does what was asked for about marks.
    pub(super) fn apply_mark(&mut self, command: DeskCommand) {
        match command {
            DeskCommand::Highlight(color) => self.highlight(color, String::new()),
            DeskCommand::AddNote(note) => self.highlight(Color::default(), note),
            DeskCommand::Bookmark => self.bookmark(),
            DeskCommand::GoToMark(mark) => self.go_to_mark(mark),
            DeskCommand::SetNote(mark, note) => self.perform(|_| {
                let (color, note) = (None, Some(note));
                Some(Act::EditMark { mark, color, note })
            }),
            DeskCommand::Recolor(mark, color) => self.perform(|_| {
                let (color, note) = (Some(color), None);
                Some(Act::EditMark { mark, color, note })
            }),
            DeskCommand::RemoveMark(mark) => self.perform(|_| Some(Act::RemoveMark { mark })),
            _ => {}
        }
    }

    /// Marks what is selected; a highlight that is there already takes the colour and the note.
    fn highlight(&mut self, color: Color, note: String) {
        self.perform(|session| {
            let span = selected(session)?;
            let same = session.marks_in(span).find(|mark| {
                mark.span == Some(span) && matches!(mark.kind, MarkKind::Highlight(_))
            });
            Some(match same {
                Some(mark) => Act::EditMark {
                    mark: mark.id,
                    color: note.is_empty().then_some(color),
                    note: (!note.is_empty()).then_some(note),
                },
                None => Act::Highlight {
                    target: Target::of(&session.document, span),
                    color,
                    note,
                },
            })
        });
        self.with_session(|session| session.selection = None);
    }

    /// Puts a bookmark, or takes it away where one stands.
    fn bookmark(&mut self) {
        let top = self.tabs.current().page.block_at_top();
        self.perform(|session| {
            let span = selected(session).or_else(|| paragraph_from(session, top))?;
            let there = session
                .marks_in(span)
                .find(|mark| mark.kind == MarkKind::Bookmark);
            Some(match there {
                Some(mark) => Act::RemoveMark { mark: mark.id },
                None => Act::Bookmark {
                    target: Target::of(&session.document, span),
                    note: String::new(),
                },
            })
        });
    }

    fn go_to_mark(&mut self, mark: ActId) {
        let open = self.tabs.current_mut();
        let mark = open.session.as_ref().and_then(|session| session.mark(mark));
        if let Some(span) = mark.and_then(|mark| mark.span) {
            open.page.go_to_offset(span.start);
        }
    }
}

/// The first paragraph with text from block `first` on.
fn paragraph_from(session: &Session, first: usize) -> Option<Span> {
    let blocks = session.document.blocks.get(first..)?;
    blocks.iter().find_map(|block| trimmed(session, block.span))
}
