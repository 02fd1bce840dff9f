//! The line over the page: who published the article and when, what went wrong in reading it, and
//! the card with everything that is known about it.
//!
//! May import: `document`, `session`, `loader`, `ui`, egui.

mod about;
mod date;
mod remarks;

pub use remarks::remark;

use egui::{Align2, Frame, Margin, Rangef, Rect, Role, Sense, Ui, UiBuilder, WidgetInfo, vec2};

use super::{
    Command, Look,
    look::interface,
    messages::Message,
    theme::size::{self, BUTTON, HALF, SPACE},
    widgets::{Icon, icon_button, line_at},
};
use crate::session::Session;
use date::DateState;

/// What the line remembers between frames.
#[derive(Default)]
pub struct MastheadState {
    date: DateState,
}

impl MastheadState {
    /// Draws the line over the `column` of the text; `has_list` when the article is one of several
    /// in its file.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        look: &Look,
        session: &Session,
        has_list: bool,
        column: Rangef,
        commands: &mut Vec<Command>,
    ) {
        let area = ui.available_rect_before_wrap();
        let across = beside(column, area.x_range());
        let frame = Frame::new().inner_margin(Margin::symmetric(0, 2));
        let shown = frame.show(ui, |ui| {
            let top = ui.cursor().top();
            ui.set_width(area.width());
            let room = Rect::from_x_y_ranges(across, top..=top + BUTTON);
            let builder = UiBuilder::new().max_rect(room).layout(look.row_from_end());
            ui.scope_builder(builder, |ui| {
                ui.spacing_mut().item_spacing.x = HALF;
                about::button(ui, look, session);
                remarks::chip(ui, look, &session.document.warnings);
                self.date.chip(ui, look, session, commands);
                if has_list {
                    let name = look.say(Message::BackToArticles);
                    let pressed = icon_button(ui, look, Icon::List, name, "").clicked();
                    commands.extend(pressed.then_some(Command::ShowArticles));
                }
                source(ui, look, session);
            });
        });
        let rect = shown.response.rect;
        let line = egui::Stroke::new(1.0, look.theme.line);
        ui.painter().hline(rect.x_range(), rect.bottom(), line);
    }
}

/// The narrowest line, in points: source, day and remarks need room that a few large letters do not.
const NARROWEST: f32 = 440.0;

/// Where the line stands: over the text, or wider where that is narrow.
fn beside(column: Rangef, area: Rangef) -> Rangef {
    let widest = (area.span() - 2.0 * SPACE).max(0.0);
    let half = column.span().max(NARROWEST).min(widest) / 2.0;
    Rangef::new(area.center() - half, area.center() + half)
}

/// Who published and wrote the article, in what room is left.
fn source(ui: &mut Ui, look: &Look, session: &Session) {
    let metadata = &session.document.metadata;
    let known: Vec<&str> = [&metadata.source, &metadata.author]
        .into_iter()
        .filter_map(|part| part.as_deref())
        .collect();
    let text = known.join(" · ");
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), BUTTON), Sense::hover());
    if text.is_empty() {
        return;
    }
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &text));
    let (start, _): (Align2, _) = look.sides();
    let style = interface(size::SMALL, false);
    line_at(ui, look, rect, start, &text, style, look.theme.quiet);
}
