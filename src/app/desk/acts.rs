//! Applies what was asked for at the desk: does acts and takes them back, opens what asks for more.
//!
//! May import: `annotation`, `document`, `session`, `ui`, egui.

use super::corrections::act_of;
use crate::{
    annotation::{Act, Subject},
    app::App,
    document::Date,
    session::{Place, RowId, Session},
    text::Span,
    ui::desk::{DeskCommand, here},
};

impl App {
    /// Does what was asked for at the desk.
    pub(in crate::app) fn apply_desk(&mut self, command: DeskCommand) {
        match command {
            DeskCommand::Undo => self.undo(),
            DeskCommand::Redo => self.redo(),
            DeskCommand::SelectRow(row) => self.with_session(|session| select(session, row)),
            DeskCommand::Choose(row, how) => self.with_session(|session| session.choose(row, how)),
            DeskCommand::Menu(about, at) => self.desk.view.open_menu(about, at, &self.context),
            DeskCommand::MenuHere => self.open_menu_here(),
            DeskCommand::Close => self.desk.view.close(),
            DeskCommand::Note
            | DeskCommand::EditNote(_)
            | DeskCommand::AskName
            | DeskCommand::AskLatin
            | DeskCommand::MergeInto => self.ask_for(command),
            DeskCommand::Never
            | DeskCommand::Remember
            | DeskCommand::Lexicon
            | DeskCommand::Forget(_)
            | DeskCommand::RenameWord(..)
            | DeskCommand::AskImport
            | DeskCommand::AskExport
            | DeskCommand::Import(_)
            | DeskCommand::Export(_) => self.apply_words(command),
            DeskCommand::Highlight(_)
            | DeskCommand::AddNote(_)
            | DeskCommand::Bookmark
            | DeskCommand::GoToMark(_)
            | DeskCommand::SetNote(..)
            | DeskCommand::Recolor(..)
            | DeskCommand::RemoveMark(_) => self.apply_mark(command),
            correction => self.perform(|session| act_of(correction, session)),
        }
    }

    /// Does the act that `make` makes of the session, if it makes one.
    pub(in crate::app) fn perform(&mut self, make: impl FnOnce(&Session) -> Option<Act>) {
        let open = self.tabs.current_mut();
        let Some(session) = &mut open.session else {
            return;
        };
        let Some(act) = make(session) else { return };
        let (_, written) = session.perform(act);
        open.page.forget_flash();
        self.desk.decided += 1;
        self.say_unsaved(written);
    }

    /// Takes the reader's word for the day of publication; `None` takes the file's again.
    pub(in crate::app) fn set_published(&mut self, day: Option<Date>) {
        self.perform(|session| {
            let is_new = session.given_day() != day;
            is_new.then_some(Act::Published { day })
        });
    }

    fn undo(&mut self) {
        let open = self.tabs.current_mut();
        let Some(session) = &mut open.session else {
            return;
        };
        let place = session.undoable();
        let mut written = session.undo();
        open.page.forget_flash();
        self.desk.decided += 1;
        if place == Some(Place::Lexicon) {
            written = self.desk.lexicon.undo().unwrap_or(Ok(()));
            self.spread_lexicon();
        }
        self.say_unsaved(written);
    }

    fn redo(&mut self) {
        let open = self.tabs.current_mut();
        let Some(session) = &mut open.session else {
            return;
        };
        let place = session.redoable();
        let mut written = session.redo();
        open.page.forget_flash();
        self.desk.decided += 1;
        if place == Some(Place::Lexicon) {
            written = self.desk.lexicon.redo().unwrap_or(Ok(()));
            self.spread_lexicon();
        }
        self.say_unsaved(written);
    }

    /// Opens the menu where the keyboard's focus, or the selection, is.
    fn open_menu_here(&mut self) {
        let Some(session) = &mut self.tabs.current_mut().session else {
            return;
        };
        let (about, at, row) = here(&self.context, session);
        if let Some(row) = row {
            select(session, row);
        }
        self.desk.view.open_menu(about, at, &self.context);
    }

    /// Opens the card that asks for what a command needs.
    fn ask_for(&mut self, command: DeskCommand) {
        let Some(session) = &mut self.tabs.current_mut().session else {
            return;
        };
        let (_, _, focused) = here(&self.context, session);
        if let Some(row) = focused {
            select(session, row);
        }
        let view = &mut self.desk.view;
        let rows = session.chosen();
        let row = rows.first().and_then(|row| session.subject(*row));
        match (command, row) {
            (DeskCommand::Note, _) => {
                if let Some(span) = selected(session) {
                    view.ask_new_note(session.document.slice(span));
                }
            }
            (DeskCommand::EditNote(id), _) => {
                if let Some(mark) = session.mark(id) {
                    view.ask_note(id, &mark.quotation, &mark.note);
                }
            }
            (DeskCommand::AskName, Some(of)) => view.ask_name(of),
            (DeskCommand::AskLatin, Some(of)) => {
                let latin = session.extraction().entity(rows[0].entity).latin.clone();
                view.ask_latin(of, &latin.unwrap_or_default());
            }
            (DeskCommand::MergeInto, Some(_)) => {
                view.ask_into(chosen(session).unwrap_or_default());
            }
            _ => {}
        }
    }
}

/// Selects a row, unless it is one of several that are chosen.
fn select(session: &mut Session, row: RowId) {
    if !session.is_chosen(row) {
        session.select_row(row);
    }
}

/// What is selected, without the blanks at its ends.
pub(super) fn selected(session: &Session) -> Option<Span> {
    let span = session.selection?.span();
    trimmed(session, span)
}

pub(super) fn trimmed(session: &Session, span: Span) -> Option<Span> {
    let text = session.document.slice(span);
    let start = span.start + (text.len() - text.trim_start().len());
    let span = Span::new(start, start + text.trim().len());
    (!span.is_empty()).then_some(span)
}

/// The subjects of an act on the chosen rows.
pub(super) fn chosen(session: &Session) -> Option<Vec<Subject>> {
    let rows = session.chosen().into_iter();
    let subjects: Vec<Subject> = rows.filter_map(|row| session.subject(row)).collect();
    (!subjects.is_empty()).then_some(subjects)
}
