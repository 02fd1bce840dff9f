//! The document's marks in the sidebar: a row each with its colour, its words and its note; a
//! click goes there, a note is edited in its row. Those whose place is lost stand at the end.
//!
//! May import: `annotation`, `session`, `ui`, egui.

use egui::{
    Id, Key, Modifiers, Rect, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2,
};

use crate::{
    annotation::{ActId, Mark, MarkKind},
    session::Session,
    ui::{
        Command, Look,
        desk::DeskCommand,
        look::interface,
        messages::Message,
        theme::size::{self, HALF, ROW},
        widgets::{
            Gutter, Icon, LineEdit, icon_button, instead, line_at, paragraph, row_ground, scrolling,
        },
    },
};

/// What the list remembers.
#[derive(Debug, Default)]
pub struct MarksList {
    /// The mark whose note is being edited, with what is typed.
    edited: Option<(ActId, LineEdit)>,
    /// Whether its field has not had the focus yet: the button that opened it has it first.
    fresh: bool,
}

fn note_id() -> Id {
    Id::unique("note")
}

impl MarksList {
    /// Begins to edit the note of a mark.
    fn edit(&mut self, mark: &Mark, context: &egui::Context) {
        let mut field = LineEdit::of_lines(3);
        field.set_text(&mark.note);
        self.edited = Some((mark.id, field));
        self.fresh = true;
        context.memory_mut(|memory| memory.request_focus(note_id()));
    }

    /// Draws the list.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        look: &Look,
        session: &Session,
        commands: &mut Vec<Command>,
    ) {
        self.take_keys(ui, commands);
        if session.marks().is_empty() {
            ui.with_layout(look.column(), |ui| instead(ui, look, Message::MarksNone));
            return;
        }
        let scroll = ScrollArea::vertical().id_salt("marks").auto_shrink(false);
        let what = (Id::unique("marks"), Message::Marked);
        scrolling(ui, look, what, Gutter::Kept, scroll, |ui, scroll| {
            scroll.show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                let mut lost = false;
                for mark in session.marks() {
                    if mark.span.is_none() && !std::mem::replace(&mut lost, true) {
                        ui.add_space(HALF);
                        let style = interface(size::SMALL, true);
                        ui.with_layout(look.column(), |ui| {
                            paragraph(
                                ui,
                                look,
                                look.say(Message::MarksLost),
                                style,
                                look.theme.quiet,
                            );
                        });
                    }
                    ui.push_id(mark.id, |ui| self.mark(ui, look, mark, commands));
                }
            })
        });
    }

    /// Enter keeps the note that is being written, Escape leaves it as it was.
    fn take_keys(&mut self, ui: &Ui, commands: &mut Vec<Command>) {
        let has_focus = ui.memory(|memory| memory.has_focus(note_id()));
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        if self.edited.is_none() {
            return;
        }
        // Escape has taken the focus away already.
        if pressed(Key::Escape) {
            self.edited = None;
        } else if has_focus && pressed(Key::Enter) {
            self.keep(commands);
        }
    }

    fn keep(&mut self, commands: &mut Vec<Command>) {
        if let Some((mark, field)) = self.edited.take() {
            let note = field.text().trim().to_owned();
            commands.push(Command::Desk(DeskCommand::SetNote(mark, note)));
        }
    }

    /// One mark: its row, and under it its note or the field that edits it.
    fn mark(&mut self, ui: &mut Ui, look: &Look, mark: &Mark, commands: &mut Vec<Command>) {
        let desk = Command::Desk;
        let room = vec2(ui.available_width(), ROW);
        ui.allocate_ui_with_layout(room, look.row_from_end(), |ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            if icon_button(ui, look, Icon::Cross, look.say(Message::MarkRemove), "").clicked() {
                commands.push(desk(DeskCommand::RemoveMark(mark.id)));
            }
            let edit = look.say(Message::MarkEditNote);
            if icon_button(ui, look, Icon::Letters, edit, "").clicked() {
                self.edit(mark, ui.ctx());
            }
            if row(ui, look, mark) {
                commands.push(desk(DeskCommand::GoToMark(mark.id)));
            }
        });
        let edited = self.edited.as_mut().filter(|(id, _)| *id == mark.id);
        if let Some((_, field)) = edited {
            let (name, hint) = (
                look.say(Message::MarkNote),
                look.say(Message::MarkNoteField),
            );
            let response = field.show(ui, look, note_id(), name, hint);
            if self.fresh {
                self.fresh = !response.has_focus();
                response.request_focus();
            } else if response.lost_focus() {
                self.keep(commands);
            }
        } else if !mark.note.is_empty() {
            let style = interface(size::SMALL, false);
            ui.with_layout(look.column(), |ui| {
                paragraph(ui, look, &mark.note, style, look.theme.quiet);
            });
        }
    }
}

/// The row of a mark; whether it was pressed.
fn row(ui: &mut Ui, look: &Look, mark: &Mark) -> bool {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::click());
    let kind = look.say(match mark.kind {
        MarkKind::Highlight(color) => super::name(color),
        MarkKind::Bookmark => Message::MarkBookmark,
    });
    let words: Vec<&str> = mark.quotation.split_whitespace().take(30).collect();
    let words = words.join(" ");
    let name = format!("{kind}: {words}");
    response.widget_info(|| WidgetInfo::labeled(Role::ListItem, true, &name));
    row_ground(ui, look, rect, &response, false);
    let (start, _) = look.sides();
    let sign = start.align_size_within_rect(vec2(14.0, 14.0), look.inner(rect, HALF, 0.0));
    sign_of(ui, look, mark, sign);
    let room = look.inner(rect, HALF + 14.0 + HALF, HALF);
    let side = look.side_for(&words);
    let color = look.text_color(mark.span.is_none());
    line_at(
        ui,
        look,
        room,
        side,
        &words,
        interface(size::INTERFACE, false),
        color,
    );
    crate::ui::widgets::tooltip_text(look, &response, &name);
    response.clicked()
}

/// The colour of a highlight, or a small ribbon.
fn sign_of(ui: &Ui, look: &Look, mark: &Mark, rect: Rect) {
    match mark.kind {
        MarkKind::Highlight(color) => {
            let colors = look.theme.highlight(color);
            let stroke = Stroke::new(1.5, colors.line);
            ui.painter()
                .rect(rect, 4, colors.fill, stroke, StrokeKind::Inside);
        }
        MarkKind::Bookmark => {
            super::bookmark(
                ui.painter(),
                look,
                rect.left() - 8.0,
                rect.top() - 2.0,
                true,
            );
        }
    }
}
