//! The reader's own lexicon as a sheet over the window: its words with what they mean, to be
//! looked through, changed, taken out, written to a file and taken from one.
//!
//! May import: `annotation`, `ui`, egui.

use egui::{Context, Id, Key, Modal, Modifiers, Role, ScrollArea, Sense, Ui, WidgetInfo, vec2};

use super::DeskCommand;
use crate::{
    annotation::lexicon::{Lexicon, Sense as Meaning, Word},
    text::fold,
    ui::{
        Command, Look,
        look::interface,
        messages::{Message, counts},
        theme::size::{self, CORNER, HALF, ROW, SPACE},
        widgets::{
            Gutter, Icon, LineEdit, focus_ring, frame, icon_button, instead, label, line_at,
            paragraph, scrolling, text_button, title,
        },
    },
};

/// As wide as the sheet is at most, in points, and as high as its list is.
const WIDTH: f32 = 560.0;
const LIST: f32 = 320.0;

/// What the sheet remembers.
#[derive(Debug, Default)]
pub(super) struct Sheet {
    filter: LineEdit,
    /// The word whose name is being edited, with what is typed.
    edited: Option<(String, LineEdit)>,
    /// Whether the sheet has got the focus.
    begun: bool,
}

fn filter_id() -> Id {
    Id::unique("lexicon filter")
}

fn name_id() -> Id {
    Id::unique("lexicon name")
}

impl Sheet {
    /// Draws it; whether it is closed.
    pub fn show(
        &mut self,
        context: &Context,
        look: &Look,
        lexicon: &Lexicon,
        commands: &mut Vec<Command>,
    ) -> bool {
        // Until it has it: in its first frame a modal takes no focus.
        self.begun |= context.memory(|memory| memory.has_focus(filter_id()));
        if !self.begun {
            context.memory_mut(|memory| memory.request_focus(filter_id()));
        }
        let pressed = |key| context.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        if self.edited.is_some() {
            if pressed(Key::Enter) {
                self.take_name(commands);
            } else if pressed(Key::Escape) {
                self.edited = None;
            }
        }
        let mut closed = pressed(Key::Escape);
        let modal = Modal::new(Id::unique("lexicon sheet")).frame(frame(look));
        let shown = modal.show(context, |ui| {
            let room = ui.ctx().content_rect();
            ui.set_width(WIDTH.min(room.width() - 4.0 * SPACE));
            ui.with_layout(look.column(), |ui| {
                closed |= self.head(ui, look, lexicon);
                self.words(ui, look, lexicon, commands);
                files(ui, look, lexicon, commands);
            });
        });
        closed || shown.should_close()
    }

    /// The title with its button, and the filter; whether the sheet is closed.
    fn head(&mut self, ui: &mut Ui, look: &Look, lexicon: &Lexicon) -> bool {
        let room = vec2(ui.available_width(), size::BUTTON);
        let mut closed = false;
        ui.allocate_ui_with_layout(room, look.row(), |ui| {
            title(ui, look, look.say(Message::Lexicon).trim_end_matches('…'));
            let count = look.counted(&counts::WORDS, lexicon.len());
            label(
                ui,
                look,
                &count,
                interface(size::SMALL, false),
                look.theme.quiet,
            );
            ui.with_layout(look.row_from_end(), |ui| {
                closed =
                    icon_button(ui, look, Icon::Cross, look.say(Message::Close), "Esc").clicked();
            });
        });
        let why = look.say(Message::LexiconWhy);
        paragraph(
            ui,
            look,
            why,
            interface(size::SMALL, false),
            look.theme.quiet,
        );
        ui.add_space(HALF);
        let (name, hint) = (
            look.say(Message::LexiconFilter),
            look.say(Message::FilterHint),
        );
        self.filter.show(ui, look, filter_id(), name, hint);
        ui.add_space(HALF);
        closed
    }

    /// The words that the filter leaves.
    fn words(&mut self, ui: &mut Ui, look: &Look, lexicon: &Lexicon, commands: &mut Vec<Command>) {
        let wanted = fold(self.filter.text().trim());
        let words: Vec<&Word> = lexicon
            .words()
            .filter(|word| fold(&word.form).contains(&wanted) || fold(name(word)).contains(&wanted))
            .collect();
        if words.is_empty() {
            let message = if lexicon.is_empty() {
                Message::LexiconEmpty
            } else {
                Message::NoMatch
            };
            instead(ui, look, message);
            return;
        }
        let room = ui.ctx().content_rect().height() * 0.5;
        let scroll = ScrollArea::vertical()
            .id_salt("lexicon")
            .max_height(LIST.min(room));
        let what = (Id::unique("lexicon list"), Message::Lexicon);
        scrolling(ui, look, what, Gutter::AsNeeded, scroll, |ui, scroll| {
            ui.spacing_mut().item_spacing.y = 0.0;
            scroll.show_rows(ui, ROW, words.len(), |ui, seen| {
                for word in &words[seen] {
                    ui.push_id(&word.form, |ui| self.word(ui, look, word, commands));
                }
            })
        });
    }

    /// One word: how it is written, what it names, and its buttons.
    fn word(&mut self, ui: &mut Ui, look: &Look, word: &Word, commands: &mut Vec<Command>) {
        let room = vec2(ui.available_width(), ROW);
        ui.allocate_ui_with_layout(room, look.row_from_end(), |ui| {
            let forget = look.say(Message::LexiconForget);
            let forget = format!("{forget}{}", word.form);
            if icon_button(ui, look, Icon::Cross, &forget, "").clicked() {
                commands.push(Command::Desk(DeskCommand::Forget(word.form.clone())));
            }
            let edited = self.edited.as_mut().filter(|(form, _)| *form == word.form);
            if let Some((_, field)) = edited {
                let name = look.say(Message::LexiconName);
                field.show(ui, look, name_id(), name, name);
                return;
            }
            if self.line(ui, look, word) {
                let mut field = LineEdit::default();
                field.set_text(name(word));
                self.edited = Some((word.form.clone(), field));
                ui.memory_mut(|memory| memory.request_focus(name_id()));
            }
        });
    }

    /// The line of a word; whether its name is to be edited.
    fn line(&self, ui: &mut Ui, look: &Look, word: &Word) -> bool {
        let is_name = matches!(word.sense, Meaning::Name { .. });
        let sense = if is_name {
            Sense::click()
        } else {
            Sense::hover()
        };
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), sense);
        let says = meaning(look, word);
        let text = format!("{}: {says}", word.form);
        response.widget_info(|| WidgetInfo::labeled(Role::ListItem, true, &text));
        if is_name && response.hovered() {
            ui.painter().rect_filled(rect, CORNER, look.theme.hover);
        }
        focus_ring(ui, look, rect, response.has_focus());
        let (start, _) = look.sides();
        let room = look.inner(rect, HALF, HALF);
        let half = room.width() * 0.36;
        let form = look.inner(room, 0.0, room.width() - half);
        let strong = interface(size::INTERFACE, true);
        line_at(ui, look, form, start, &word.form, strong, look.theme.text);
        let rest = look.inner(room, half + HALF, 0.0);
        let plain = interface(size::INTERFACE, false);
        line_at(ui, look, rest, start, &says, plain, look.theme.quiet);
        response.clicked()
    }

    fn take_name(&mut self, commands: &mut Vec<Command>) {
        if let Some((form, field)) = self.edited.take() {
            let name = field.text().trim().to_owned();
            commands.push(Command::Desk(DeskCommand::RenameWord(form, name)));
        }
    }
}

/// The full name of what a word names.
fn name(word: &Word) -> &str {
    match &word.sense {
        Meaning::Never => "",
        Meaning::Name { name, .. } => name,
    }
}

/// What a word means, in the interface's language.
fn meaning(look: &Look, word: &Word) -> String {
    match &word.sense {
        Meaning::Never => look.say(Message::LexiconNever).to_owned(),
        Meaning::Name { kind, name, latin } => {
            let kind = look.say(Message::one(*kind));
            let latin = latin.as_ref().map(|latin| format!(" · {latin}"));
            format!("{name} · {kind}{}", latin.unwrap_or_default())
        }
    }
}

/// To a file and from one.
fn files(ui: &mut Ui, look: &Look, lexicon: &Lexicon, commands: &mut Vec<Command>) {
    ui.add_space(HALF);
    let room = vec2(ui.available_width(), size::BUTTON);
    ui.allocate_ui_with_layout(room, look.row(), |ui| {
        if text_button(ui, look, look.say(Message::LexiconImport), false).clicked() {
            commands.push(Command::Desk(DeskCommand::AskImport));
        }
        if !lexicon.is_empty()
            && text_button(ui, look, look.say(Message::LexiconExport), false).clicked()
        {
            commands.push(Command::Desk(DeskCommand::AskExport));
        }
    });
}
