//! The pairs as a list, the closest first: what the graph shows, for whoever reads rather than
//! looks.
//!
//! May import: `session`, `export`, `ui`, egui.

use egui::{Frame, Id, Rect, Role, ScrollArea, Sense, Ui, UiBuilder, WidgetInfo, vec2};

use crate::{
    export::Pair,
    session::{RowId, Session},
    ui::{
        Command, Look,
        look::interface,
        messages::{Message, counts},
        theme::size::{self, CORNER, HALF, ROW},
        widgets::{focus_ring, line_at, scrolling_rows, tooltip_text},
    },
};

/// Draws the list into `area`.
pub(super) fn show(
    ui: &mut Ui,
    look: &Look,
    session: &Session,
    pairs: &[Pair],
    area: Rect,
    commands: &mut Vec<Command>,
) {
    ui.painter().rect_filled(area, 0, look.theme.panel);
    ui.scope_builder(UiBuilder::new().max_rect(area), |ui| {
        Frame::new().inner_margin(HALF).show(ui, |ui| {
            let style = interface(size::SMALL, true);
            let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
            let name = look.say(Message::PairsHead);
            line_at(
                ui,
                look,
                rect.shrink2(vec2(HALF, 0.0)),
                look.sides().0,
                name,
                style,
                look.theme.quiet,
            );
            let list = ScrollArea::vertical().id_salt("pairs").auto_shrink(false);
            let what = (Id::unique("pairs"), Message::PairsHead);
            scrolling_rows(ui, look, what, list, (ROW, pairs.len()), |ui, seen| {
                for pair in &pairs[seen] {
                    row(ui, look, session, pair, commands);
                }
            });
        });
    });
}

fn row(ui: &mut Ui, look: &Look, session: &Session, pair: &Pair, commands: &mut Vec<Command>) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
    let id = ui.scope_id().with((pair.first.0, pair.second.0));
    let response = ui.interact(rect, id, Sense::click());
    let extraction = session.extraction();
    let [first, second] = [pair.first, pair.second].map(|id| extraction.entity(id));
    let text = format!("{} — {}", first.name, second.name);
    let count = look.counted(&counts::PARAGRAPHS, pair.paragraphs as usize);
    let says = format!("{text}: {count}");
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &says));
    if response.hovered() {
        ui.painter().rect_filled(rect, CORNER, look.theme.hover);
    }
    focus_ring(ui, look, rect, response.has_focus());
    let (start, end) = look.sides();
    let inner = rect.shrink2(vec2(HALF, 0.0));
    let small = interface(size::SMALL, false);
    let weight = look.number(pair.weight() as usize);
    let taken = line_at(ui, look, inner, end, &weight, small, look.theme.quiet);
    let room = look.inner(inner, 0.0, taken.width() + HALF);
    let style = interface(size::INTERFACE, false);
    line_at(ui, look, room, start, &text, style, look.theme.text);
    tooltip_text(look, &response, &says);
    let row = RowId {
        entity: pair.first,
        kind: first.kind,
    };
    commands.extend(response.clicked().then_some(Command::StepRow(row)));
}
