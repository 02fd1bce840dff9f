//! All articles of the shelf at once, where the page would be: words looked for in all of their
//! texts, the names in them as a table, and all about one of these names.
//!
//! Draws what the index has answered; a thread asks it. May import: `index`, `entity`, `text`,
//! `ui`, egui.

mod command;
mod dossier;
mod head;
mod list;
mod names;
mod texts;

pub use command::{AcrossCommand, Goal, Scope};
pub(super) use dossier::summary;
pub(super) use head::status;

use std::sync::Arc;

use egui::{Frame, Id, Key, Margin, Modifiers, Ui};

use super::{
    Command, Look,
    messages::Message,
    theme::size::{HALF, SPACE},
    views::{View, nothing},
    widgets::LineEdit,
};
use crate::index::{Answer, Choice, Dossier, Progress, Question, Roll, SubjectId, TextHit};

/// The widest column of text, in points.
const WIDTH: f32 = 860.0;

/// What is shown of all articles, and what has been answered.
#[derive(Debug, Default)]
pub struct Across {
    scope: Scope,
    field: LineEdit,
    /// Whether the next frame puts the cursor into the field.
    focus: bool,
    /// Of what is listed, the one that Enter opens.
    line: usize,
    /// Whether the next frame brings that into view.
    moved: bool,
    choice: Choice,
    texts: Option<Texts>,
    names: Option<Names>,
    /// The name that is shown, and all about it once that has been answered.
    about: Option<(SubjectId, Option<Arc<Dossier>>)>,
}

/// What the search in all texts found.
#[derive(Debug)]
struct Texts {
    asked: String,
    documents: usize,
    hits: Vec<TextHit>,
}

/// The names that were asked for.
#[derive(Debug)]
struct Names {
    roll: Arc<Roll>,
    rows: Vec<u32>,
}

/// The field's place for the keyboard focus.
pub fn field_id() -> Id {
    Id::unique("across all articles")
}

impl Across {
    /// What is looked for.
    pub fn scope(&self) -> Scope {
        self.scope
    }

    /// Looks for that from the next frame on, with the cursor in the field.
    pub fn set_scope(&mut self, scope: Scope) {
        self.scope = scope;
        self.about = None;
        self.line = 0;
        self.focus = true;
    }

    /// Puts words into the field, selected, so that typing replaces them.
    pub fn look_for(&mut self, words: &str) {
        self.field.set_text(words);
        self.field.select_all();
        self.typed();
    }

    /// The words in the field are others.
    pub fn typed(&mut self) {
        self.line = 0;
        self.about = None;
    }

    /// Shows those names.
    pub fn choose(&mut self, choice: Choice) {
        self.choice = choice;
        self.line = 0;
    }

    /// Shows a name.
    pub fn show_about(&mut self, id: SubjectId) {
        self.about = Some((id, None));
        self.line = 0;
    }

    /// Back to what was shown before it.
    pub fn back(&mut self) {
        self.about = None;
        self.line = 0;
        self.focus = true;
    }

    /// What is to be asked to show what is wanted.
    pub fn questions(&self) -> Vec<Question> {
        let words = self.field.text().trim().to_owned();
        let mut questions = match self.scope {
            Scope::Texts if words.is_empty() => Vec::new(),
            Scope::Texts => vec![Question::Texts(words)],
            Scope::Names => vec![Question::Roll(Choice {
                filter: words,
                ..self.choice.clone()
            })],
        };
        questions.extend(self.about.as_ref().map(|(id, _)| Question::About(*id)));
        questions
    }

    /// Takes an answer, unless something else has been asked since.
    pub fn take(&mut self, answer: Answer) {
        match answer {
            Answer::Texts {
                asked,
                documents,
                hits,
            } if asked == self.field.text().trim() => {
                self.texts = Some(Texts {
                    asked,
                    documents,
                    hits,
                });
            }
            Answer::Roll { roll, rows, asked } if asked.filter == self.field.text().trim() => {
                self.names = Some(Names { roll, rows });
            }
            Answer::About(dossier) => match (&mut self.about, dossier) {
                (Some((id, about)), Some(dossier)) if *id == dossier.subject.id => {
                    *about = Some(dossier);
                }
                (about, None) => *about = None,
                _ => {}
            },
            _ => {}
        }
    }

    /// Draws it; `folder` is what the shelf is called.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        look: &Look,
        folder: &str,
        progress: Progress,
        commands: &mut Vec<Command>,
    ) {
        let count = self.listed();
        self.take_keys(ui, count, commands);
        let side = ((ui.available_width() - WIDTH) / 2.0).max(SPACE);
        let frame = Frame::new().inner_margin(Margin {
            left: side as i8,
            right: side as i8,
            top: HALF as i8,
            bottom: 0,
        });
        // A margin is a byte wide; the rest of a wide window's is room.
        let rest = (side - f32::from(i8::MAX)).max(0.0);
        frame.show(ui, |ui| {
            let room = ui
                .available_rect_before_wrap()
                .shrink2(egui::vec2(rest, 0.0));
            ui.scope_builder(egui::UiBuilder::new().max_rect(room), |ui| {
                ui.spacing_mut().item_spacing.y = HALF;
                self.head(ui, look, folder, progress, commands);
                self.body(ui, look, progress, commands);
            });
        });
        self.moved = false;
    }

    fn body(&mut self, ui: &mut Ui, look: &Look, progress: Progress, commands: &mut Vec<Command>) {
        if let Some((_, about)) = &self.about {
            if let Some(dossier) = about {
                dossier::show(ui, look, dossier, (self.line, self.moved), commands);
            }
            return;
        }
        let at = (self.line, self.moved);
        let words = self.field.text().trim();
        match self.scope {
            Scope::Texts if words.is_empty() => nothing(ui, look, Message::AcrossHint),
            Scope::Texts => match &self.texts {
                Some(texts) if texts.hits.is_empty() && texts.asked == words => {
                    nothing(ui, look, empty(progress));
                }
                Some(texts) => texts::show(ui, look, texts, at, commands),
                None => nothing(ui, look, waiting(progress)),
            },
            Scope::Names => match &self.names {
                Some(names) => names::show(ui, look, names, &self.choice, at, commands),
                None => nothing(ui, look, waiting(progress)),
            },
        }
    }

    /// How many lines are listed.
    fn listed(&self) -> usize {
        match (&self.about, self.scope) {
            (Some((_, about)), _) => about.as_ref().map_or(0, |about| about.appearances.len()),
            (None, Scope::Texts) => self.texts.as_ref().map_or(0, |texts| texts.hits.len()),
            (None, Scope::Names) => self.names.as_ref().map_or(0, |names| names.rows.len()),
        }
    }

    /// The arrows choose a line while the field has the focus, Enter opens it, Escape goes back.
    fn take_keys(&mut self, ui: &Ui, count: usize, commands: &mut Vec<Command>) {
        if std::mem::take(&mut self.focus) {
            ui.memory_mut(|memory| memory.request_focus(field_id()));
        }
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        if pressed(Key::Escape) {
            commands.push(match self.about {
                Some(_) => Command::Across(AcrossCommand::Back),
                None => Command::ShowView(View::Article),
            });
        }
        let typing = ui.memory(|memory| memory.has_focus(field_id()));
        if !typing {
            return;
        }
        let steps = |key| ui.input_mut(|input| input.count_and_consume_key(Modifiers::NONE, key));
        let (down, up) = (steps(Key::ArrowDown), steps(Key::ArrowUp));
        self.moved |= down + up > 0;
        self.line = (self.line + down).saturating_sub(up);
        self.line = self.line.min(count.saturating_sub(1));
        if pressed(Key::Enter) {
            commands.extend(self.opened());
        }
    }

    /// What Enter opens.
    fn opened(&self) -> Option<Command> {
        let command = match (&self.about, self.scope) {
            (Some((_, about)), _) => {
                let seen = about.as_ref()?.appearances.get(self.line)?;
                AcrossCommand::Open(Goal::of_mention(seen))
            }
            (None, Scope::Texts) => {
                let hit = self.texts.as_ref()?.hits.get(self.line)?;
                AcrossCommand::Open(Goal::of_hit(hit))
            }
            (None, Scope::Names) => {
                let names = self.names.as_ref()?;
                let entry = names.roll.get(*names.rows.get(self.line)?)?;
                AcrossCommand::About(entry.subject.id)
            }
        };
        Some(Command::Across(command))
    }
}

/// What to say where nothing is listed yet.
const fn waiting(progress: Progress) -> Message {
    match progress {
        Progress::Failed => Message::AcrossFailed,
        _ => Message::AcrossNotYet,
    }
}

/// What to say where nothing was found.
const fn empty(progress: Progress) -> Message {
    match progress {
        Progress::Current { .. } => Message::NoMatch,
        _ => Message::AcrossNoneYet,
    }
}
