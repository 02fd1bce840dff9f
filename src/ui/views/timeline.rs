//! The dates in the order of time, each with the sentence that it stands in; a click goes there.
//!
//! May import: `session`, `export`, `text`, `ui`, egui.

use egui::{Align2, Color32, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::{derived::Derived, list::Heights, nothing, sentence};
use crate::{
    entity::EntityType,
    session::{Beginning, Moment, Session},
    text::Span,
    ui::{
        Command, Look,
        look::interface,
        messages::Message,
        theme::size::{self, CORNER, HALF, SPACE},
        widgets::{focus_ring, line_at},
    },
};

/// Widest line of text in points.
const WIDTH: f32 = 720.0;
/// Room for the years beside it.
const YEARS: f32 = 92.0;
/// A row that was not drawn yet is taken to be that high.
const GUESS: f32 = 64.0;

/// The dates of the article that was shown last.
#[derive(Debug, Default)]
pub(super) struct Timeline {
    dates: Derived<u64, Vec<Dated>>,
    heights: Heights,
}

/// A date, and the sentence that it stands in, in bytes of the document's text.
#[derive(Debug)]
struct Dated {
    moment: Moment,
    sentence: Span,
}

impl Timeline {
    pub(super) fn show(
        &mut self,
        ui: &mut Ui,
        look: &Look,
        session: &Session,
        commands: &mut Vec<Command>,
    ) {
        if self.dates.renew(session.revision(), || dates(session)) {
            self.heights.forget();
        }
        if self.dates.is_empty() {
            return nothing(ui, look, Message::NoDates);
        }
        let (dates, count) = (&self.dates, self.dates.len());
        self.heights.show(
            ui,
            look,
            Message::ViewTimeline,
            (count, GUESS),
            |ui, index| {
                let before = index
                    .checked_sub(1)
                    .and_then(|before| dates[before].moment.begins);
                let begins = dates[index].moment.begins;
                let is_first = index == 0 || year(before) != year(begins);
                let year = is_first.then(|| said(look, begins));
                let row = Row {
                    moment: &dates[index].moment,
                    sentence: dates[index].sentence,
                    year: year.as_deref(),
                };
                row.show(ui, look, session, commands);
            },
        );
    }
}

/// The dates of the article with their sentences.
fn dates(session: &Session) -> Vec<Dated> {
    let mentions = &session.extraction().mentions;
    let moments = session.timeline().into_iter();
    let dated = moments.map(|moment| Dated {
        sentence: session.sentence_at(mentions[moment.mention].span.start),
        moment,
    });
    dated.collect()
}

fn year(begins: Option<Beginning>) -> Option<i32> {
    begins.map(|begins| begins.year)
}

/// The year as the line of years says it.
fn said(look: &Look, begins: Option<Beginning>) -> String {
    match year(begins) {
        Some(year) if year < 0 => {
            look.figures(&format!("{} {}", -year, look.say(Message::BeforeOurEra)))
        }
        Some(year) => look.figures(&year.to_string()),
        None => look.say(Message::NoYear).to_owned(),
    }
}

/// One date.
struct Row<'a> {
    moment: &'a Moment,
    sentence: Span,
    /// The year, over its first date.
    year: Option<&'a str>,
}

impl Row<'_> {
    fn show(&self, ui: &mut Ui, look: &Look, session: &Session, commands: &mut Vec<Command>) {
        let mention = &session.extraction().mentions[self.moment.mention];
        let text = session.document.slice(self.sentence);
        let marked = mention.span.relative_to(self.sentence.start);
        let width = (ui.available_width() - YEARS - 4.0 * SPACE).clamp(80.0, WIDTH);
        let height = sentence::height(ui, look, text, width) + 2.0 * HALF;
        let (rect, response) =
            ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::click());
        let date = session.document.slice(mention.span);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, format!("{date}: {text}")));
        let (years, words) = columns(look, rect, width);
        let colors = look.theme.colors(EntityType::Date);
        background(ui, look, words, response.hovered(), response.has_focus());
        sentence::paint(
            ui,
            look,
            words.shrink2(vec2(SPACE, HALF)),
            text,
            marked,
            colors.fill,
        );
        self.axis(ui, look, years, words, colors.ink);
        let clicked = response.clicked();
        commands.extend(clicked.then_some(Command::ShowView(super::View::Article)));
        commands.extend(clicked.then_some(Command::SelectMention(self.moment.mention)));
    }

    /// The line of time beside the sentence, with a dot, and the year over its first date.
    fn axis(&self, ui: &Ui, look: &Look, years: Rect, words: Rect, ink: Color32) {
        let x = if look.is_rtl() {
            words.right() + SPACE
        } else {
            words.left() - SPACE
        };
        let y = words.top() + HALF + size::INTERFACE * 0.8;
        ui.painter()
            .vline(x, years.y_range(), Stroke::new(2.0, look.theme.line));
        ui.painter().circle_filled(pos2(x, y), 4.0, ink);
        if let Some(year) = self.year {
            let style = interface(size::INTERFACE, true);
            let line = Rect::from_center_size(pos2(years.center().x, y), vec2(years.width(), 20.0));
            let side = look.sides().1;
            line_at(ui, look, line, side, year, style, look.theme.text);
        }
    }
}

/// Where the year and the sentence stand in a row.
fn columns(look: &Look, row: Rect, width: f32) -> (Rect, Rect) {
    let all = YEARS + 2.0 * SPACE + width + 2.0 * SPACE;
    let column =
        Align2::CENTER_CENTER.align_size_within_rect(vec2(all.min(row.width()), row.height()), row);
    let (years, words) = if look.is_rtl() {
        let (words, years) = column.split_left_right_at_x(column.right() - YEARS);
        (years, words.with_max_x(words.right() - 2.0 * SPACE))
    } else {
        let (years, words) = column.split_left_right_at_x(column.left() + YEARS);
        (years, words.with_min_x(words.left() + 2.0 * SPACE))
    };
    (years, words)
}

fn background(ui: &Ui, look: &Look, rect: Rect, hovered: bool, focused: bool) {
    if hovered {
        ui.painter().rect_filled(rect, CORNER, look.theme.hover);
    }
    focus_ring(ui, look, rect, focused);
}
