//! Applies what was asked for at the desk: turns rows, mentions and the selection into acts.
//!
//! May import: `annotation`, `document`, `session`, `ui`, egui.

use crate::{
    annotation::{Act, ActId, Color, MarkKind, Subject, Target},
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
            DeskCommand::SelectRow(row) => self.with_session(|session| select(session, row)),
            DeskCommand::Choose(row, how) => self.with_session(|session| session.choose(row, how)),
            DeskCommand::Add { kind, everywhere } => self.perform(|session| {
                let target = Target::of(&session.document, selected(session)?);
                Some(Act::Add {
                    target,
                    kind,
                    everywhere,
                })
            }),
            DeskCommand::ResizeToSelection => self.perform(resize),
            DeskCommand::Merge { what, into } => self.perform(|_| merge(what, into)),
            DeskCommand::MergeChosen => self.perform(merge_chosen),
            DeskCommand::Split(row, variant) => self.perform(|session| {
                let of = session.subject(row)?;
                Some(Act::Split { of, variant })
            }),
            DeskCommand::Rename(what, name) => self.perform(|_| Some(Act::Rename { what, name })),
            DeskCommand::SetLatin(what, latin) => {
                self.perform(|_| Some(Act::Latin { what, latin }));
            }
            DeskCommand::Retype(kind) => self.perform(|session| {
                let what = chosen(session)?;
                Some(Act::Retype { what, kind })
            }),
            DeskCommand::Reject => self.perform(|session| {
                let what = chosen(session)?;
                Some(Act::Reject { what })
            }),
            DeskCommand::RejectMention(mention) => self.perform(|session| {
                let mention = session.extraction().mentions.get(mention)?;
                let target = Target::of(&session.document, mention.span);
                Some(Act::RejectMention { target })
            }),
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
fn selected(session: &Session) -> Option<Span> {
    let span = session.selection?.span();
    trimmed(session, span)
}

fn trimmed(session: &Session, span: Span) -> Option<Span> {
    let text = session.document.slice(span);
    let start = span.start + (text.len() - text.trim_start().len());
    let span = Span::new(start, start + text.trim().len());
    (!span.is_empty()).then_some(span)
}

/// The first paragraph with text from block `first` on.
fn paragraph_from(session: &Session, first: usize) -> Option<Span> {
    let blocks = session.document.blocks.get(first..)?;
    blocks.iter().find_map(|block| trimmed(session, block.span))
}

/// The subjects of an act on the chosen rows.
fn chosen(session: &Session) -> Option<Vec<Subject>> {
    let rows = session.chosen().into_iter();
    let subjects: Vec<Subject> = rows.filter_map(|row| session.subject(row)).collect();
    (!subjects.is_empty()).then_some(subjects)
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
