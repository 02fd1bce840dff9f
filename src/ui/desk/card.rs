//! A card that asks for one thing: a name, a note, or what some names are merged into.
//!
//! May import: `annotation`, `session`, `ui`, egui.

use egui::{Context, Id, Key, Modal, Modifiers, Ui, vec2};

use super::DeskCommand;
use crate::{
    annotation::{ActId, Subject},
    session::{EntityRow, RowId, Session},
    ui::{
        Command, Look,
        look::interface,
        messages::Message,
        theme::size::{self, HALF},
        widgets::{LineEdit, choice_with_note, frame, label, paragraph, text_button, title},
    },
};

/// As wide as a card is, in points.
const WIDTH: f32 = 380.0;
/// Lines of a note that are shown at least.
const NOTE: u8 = 4;
/// Rows that are offered at once.
const OFFERED: usize = 8;

/// What is asked for.
#[derive(Clone, Debug)]
enum Asked {
    Name(Subject),
    Latin(Subject),
    NewNote,
    Note(ActId),
    Into(Vec<Subject>),
}

/// An open card.
#[derive(Debug)]
pub(super) struct Card {
    asked: Asked,
    /// What it is about.
    subject: String,
    field: LineEdit,
    /// Of the offered rows, the one that the reader chose: none is, before he does.
    chosen: Option<RowId>,
    /// Whether the field is yet to get the focus.
    fresh: bool,
    before: Option<Id>,
}

/// The field's place for the keyboard focus.
fn field_id() -> Id {
    Id::unique("desk card")
}

impl Card {
    pub fn name(of: Subject, old: &str) -> Self {
        let subject = of.name.clone();
        Self::asking(Asked::Name(of), subject, old)
    }

    pub fn latin(of: Subject, old: &str) -> Self {
        let subject = of.name.clone();
        Self::asking(Asked::Latin(of), subject, old)
    }

    pub fn note(mark: ActId, quotation: &str, old: &str) -> Self {
        let words: Vec<&str> = quotation.split_whitespace().take(24).collect();
        Self::asking(Asked::Note(mark), words.join(" "), old)
    }

    pub fn new_note(quotation: &str) -> Self {
        let words: Vec<&str> = quotation.split_whitespace().take(24).collect();
        Self::asking(Asked::NewNote, words.join(" "), "")
    }

    pub fn into(what: Vec<Subject>) -> Self {
        let names: Vec<&str> = what.iter().map(|subject| subject.name.as_str()).collect();
        let subject = names.join("، ");
        Self::asking(Asked::Into(what), subject, "")
    }

    fn asking(asked: Asked, subject: String, old: &str) -> Self {
        let mut field = match asked {
            Asked::NewNote | Asked::Note(_) => LineEdit::of_lines(NOTE),
            _ => LineEdit::default(),
        };
        field.set_text(old);
        Self {
            asked,
            subject,
            field,
            chosen: None,
            fresh: true,
            before: None,
        }
    }

    /// Draws it; whether it is done with.
    pub fn show(
        &mut self,
        context: &Context,
        look: &Look,
        session: &Session,
        commands: &mut Vec<Command>,
    ) -> bool {
        self.take_focus(context);
        let pressed = |key| context.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        // A button that has the focus takes Enter itself.
        let in_field = context.memory(|memory| memory.has_focus(field_id()));
        let (entered, escaped) = (in_field && pressed(Key::Enter), pressed(Key::Escape));
        let rows = self.offered(session);
        // In a note the arrows move the caret.
        if matches!(self.asked, Asked::Into(_)) {
            let moved = isize::from(pressed(Key::ArrowDown)) - isize::from(pressed(Key::ArrowUp));
            self.choose_by(moved, &rows);
        }
        let mut taken = entered;
        let mut cancelled = escaped;
        let modal = Modal::new(Id::unique("desk card modal")).frame(frame(look));
        let shown = modal.show(context, |ui| {
            ui.set_width(WIDTH);
            ui.with_layout(look.column(), |ui| {
                self.head(ui, look);
                if self.field(ui, look) {
                    self.chosen = None;
                }
                taken |= self.rows(ui, look, session, &rows);
                let (used, left) = self.buttons(ui, look);
                taken |= used;
                cancelled |= left;
            });
        });
        cancelled |= shown.should_close();
        let answer = taken.then(|| self.answer(session)).flatten();
        let is_done = cancelled || answer.is_some();
        commands.extend(answer.map(Command::Desk));
        if is_done && let Some(before) = self.before {
            context.memory_mut(|memory| memory.request_focus(before));
        }
        is_done
    }

    /// Chooses the row that is so many below the chosen one; above the first there is none. Where
    /// what was typed leaves one row, that is the one that was meant.
    fn choose_by(&mut self, moved: isize, rows: &[EntityRow]) {
        let is_chosen = |row: &EntityRow| Some(row.id) == self.chosen;
        // As if a line stood above the first.
        let line = rows.iter().position(is_chosen).map_or(0, |line| line + 1);
        let line = line.saturating_add_signed(moved).min(rows.len());
        let row = line.checked_sub(1).and_then(|line| rows.get(line));
        let only = match rows {
            [only] if !self.field.text().trim().is_empty() => Some(only),
            _ => None,
        };
        self.chosen = row.or(only).map(|row| row.id);
    }

    /// Gives the field the focus, until it has it: in its first frame a modal takes none.
    fn take_focus(&mut self, context: &Context) {
        let focus = context.memory(|memory| memory.focused());
        if focus == Some(field_id()) {
            self.fresh = false;
        } else if self.fresh {
            self.before = self.before.or(focus);
            context.memory_mut(|memory| memory.request_focus(field_id()));
        }
    }

    fn head(&self, ui: &mut Ui, look: &Look) {
        let asked = look.say(match self.asked {
            Asked::Name(_) => Message::DeskRename,
            Asked::Latin(_) => Message::DeskLatin,
            Asked::Note(_) | Asked::NewNote => Message::MarkNote,
            Asked::Into(_) => Message::DeskMergeInto,
        });
        title(ui, look, asked.trim_end_matches('…'));
        let style = interface(size::INTERFACE, false);
        paragraph(ui, look, &self.subject, style, look.theme.quiet);
        ui.add_space(HALF);
    }

    /// The field; whether its text changed.
    fn field(&mut self, ui: &mut Ui, look: &Look) -> bool {
        let (name, hint) = match self.asked {
            Asked::Name(_) => (Message::DeskNameField, Message::DeskNameField),
            Asked::Latin(_) => (Message::DeskLatinField, Message::DeskLatinField),
            Asked::Note(_) | Asked::NewNote => (Message::MarkNoteField, Message::MarkNoteField),
            Asked::Into(_) => (Message::DeskIntoField, Message::FilterHint),
        };
        let (name, hint) = (look.say(name), look.say(hint));
        let response = self.field.show(ui, look, field_id(), name, hint);
        ui.add_space(HALF);
        response.changed()
    }

    /// The rows that may be merged into, those of the same type first.
    fn offered(&self, session: &Session) -> Vec<EntityRow> {
        let Asked::Into(what) = &self.asked else {
            return Vec::new();
        };
        let kind = what.first().map(|subject| subject.kind);
        let is_other = |row: &EntityRow| {
            let subject = session.subject(row.id);
            subject.is_some_and(|subject| !what.contains(&subject))
        };
        let groups = session.groups_like(self.field.text());
        let (same, others): (Vec<_>, Vec<_>) = groups
            .into_iter()
            .partition(|group| Some(group.kind) == kind);
        let rows = same.into_iter().chain(others).flat_map(|group| group.rows);
        rows.filter(is_other).take(OFFERED).collect()
    }

    /// The rows that are offered; whether one was taken at once, by a double click.
    fn rows(&mut self, ui: &mut Ui, look: &Look, session: &Session, rows: &[EntityRow]) -> bool {
        let mut taken = false;
        for row in rows {
            let kind = look.say(Message::one(row.id.kind));
            let is_chosen = self.chosen == Some(row.id);
            let response = choice_with_note(ui, look, &row.name, kind, is_chosen);
            if response.clicked() {
                self.chosen = Some(row.id);
            }
            taken |= response.double_clicked();
        }
        if rows.is_empty() && matches!(self.asked, Asked::Into(_)) {
            let message = if session.extraction().entities.len() > 1 {
                Message::NoMatch
            } else {
                Message::DeskNothingElse
            };
            let style = interface(size::INTERFACE, false);
            label(ui, look, look.say(message), style, look.theme.quiet);
        }
        taken
    }

    /// The buttons under the field; whether each was pressed. Nothing can be merged into no name.
    fn buttons(&self, ui: &mut Ui, look: &Look) -> (bool, bool) {
        ui.add_space(HALF);
        let room = vec2(ui.available_width(), size::BUTTON);
        let buttons = ui.allocate_ui_with_layout(room, look.row_from_end(), |ui| {
            let act = look.say(match self.asked {
                Asked::Into(_) => Message::DeskMerge,
                _ => Message::DeskSave,
            });
            let can = !matches!(self.asked, Asked::Into(_)) || self.chosen.is_some();
            let used = ui.add_enabled_ui(can, |ui| text_button(ui, look, act, true).clicked());
            let used = used.inner;
            let left = text_button(ui, look, look.say(Message::DeskCancel), false).clicked();
            (used, left)
        });
        buttons.inner
    }

    /// What the card was answered; `None` where that is nothing.
    fn answer(&self, session: &Session) -> Option<DeskCommand> {
        let text = self.field.text().trim().to_owned();
        match self.asked.clone() {
            Asked::Name(of) => (!text.is_empty()).then_some(DeskCommand::Rename(of, text)),
            Asked::Latin(of) => Some(DeskCommand::SetLatin(of, text)),
            Asked::NewNote => Some(DeskCommand::AddNote(text)),
            Asked::Note(mark) => Some(DeskCommand::SetNote(mark, text)),
            Asked::Into(what) => {
                let into = session.subject(self.chosen?)?;
                Some(DeskCommand::Merge { what, into })
            }
        }
    }
}
