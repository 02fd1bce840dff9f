//! The articles that have what was looked for: title and day, and under them the words around the
//! hits.
//!
//! May import: `index`, `text`, `ui`, egui.

use egui::{Align2, Rect, Ui, vec2};

use super::{AcrossCommand, Goal, Texts, list};
use crate::{
    index::TextHit,
    ui::{
        Command, Look,
        ink::on_screen,
        look::interface,
        theme::size::{self, HALF, INTERFACE, SHADE_CORNER, SPACE},
        values,
        widgets::line_at,
    },
};

/// A row: the title's line, and two of its text.
const ROW: f32 = 92.0;
/// The title's line.
const TITLE: f32 = 28.0;

/// Draws the list.
pub(super) fn show(
    ui: &mut Ui,
    look: &Look,
    texts: &Texts,
    at: (usize, bool),
    commands: &mut Vec<Command>,
) {
    list::rows(
        ui,
        "across texts",
        (ROW, texts.hits.len()),
        at,
        |ui, index| {
            row(ui, look, &texts.hits[index], index == at.0, commands);
        },
    );
}

fn row(ui: &mut Ui, look: &Look, hit: &TextHit, chosen: bool, commands: &mut Vec<Command>) {
    let title = hit.entry.called();
    let day = hit.entry.published.map(|day| values::day(day, look));
    let day = day.unwrap_or_default();
    let says = format!("{title} · {day}: {}", hit.shown);
    let (rect, response) = list::pressed(ui, look, ROW, hit.entry.id.0, chosen, &says);
    let (start, end): (Align2, Align2) = look.sides();
    let room = rect.shrink2(vec2(SPACE, HALF));
    let (upper, lower) = room.split_top_bottom_at_y(room.top() + TITLE);
    let small = interface(size::SMALL, false);
    let taken = line_at(ui, look, upper, end, &day, small, look.theme.quiet);
    let upper = look.inner(upper, 0.0, taken.width() + HALF);
    let bold = interface(INTERFACE, true);
    line_at(ui, look, upper, start, &title, bold, look.theme.text);
    words(ui, look, lower, hit);
    let goal = || Command::Across(AcrossCommand::Open(Goal::of_hit(hit)));
    commands.extend(response.clicked().then(goal));
}

/// The words around the hits, the hits as the search of one text marks them.
fn words(ui: &Ui, look: &Look, rect: Rect, hit: &TextHit) {
    let scale = ui.pixels_per_point();
    let set = look.lines(ui, &hit.shown, interface(INTERFACE, false), rect.width());
    // A right-to-left text stands at the right of the width that it was set for.
    let width = (rect.width() * scale).floor() / scale;
    let corner = rect.min + vec2(rect.width() - width, 0.0);
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    let colors = look.theme.hit(true, false);
    for mark in &hit.marks {
        for shade in set.shade_rects(*mark) {
            let shade = on_screen(shade, corner, scale);
            painter.rect_filled(shade, SHADE_CORNER, colors.fill);
        }
    }
    look.ink.paint(&painter, &set, corner, look.theme.text);
}
