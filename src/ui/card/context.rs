//! A mention in its context: the keyword in the middle of the line, what stands before and after
//! it beside it, in the direction of the text, so that many lines can be compared at a glance
//! (keyword in context, after H. P. Luhn, 1960).
//!
//! May import: `session`, `text`, `ui`, egui.

use egui::{Align2, Rect, Role, Sense, Ui, WidgetInfo, vec2};

use crate::{
    session::Session,
    text::Span,
    ui::{
        Command, Look,
        ink::TextStyle,
        look::interface,
        theme::size::{self, HALF, ROW},
        widgets::{line_at, row_ground},
    },
};

/// The most of a line that the keyword takes.
const KEYWORD: f32 = 0.5;

/// Draws one line; a click goes to the mention.
pub(super) fn show(
    ui: &mut Ui,
    look: &Look,
    session: &Session,
    mention: usize,
    sentence: Span,
    commands: &mut Vec<Command>,
) {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::click());
    let document = &session.document;
    let of = &session.extraction().mentions[mention];
    response
        .widget_info(|| WidgetInfo::labeled(Role::Button, true, document.slice(sentence).trim()));
    commands.extend(
        response
            .clicked()
            .then_some(Command::SelectMention(mention)),
    );
    if !ui.is_rect_visible(rect) {
        return;
    }
    let chosen = session.current_mention() == Some(mention);
    row_ground(ui, look, rect, &response, chosen);
    let before = Span::new(sentence.start.min(of.span.start), of.span.start);
    let (before, glued) = parted(document.slice(before));
    let after = document.slice(Span::new(of.span.end, sentence.end.max(of.span.end)));
    let keyword = format!("{glued}{}", document.slice(of.span));
    let [before, keyword, after] = [before, &keyword, after].map(|part| look.shown(part));
    let line = Line {
        before: before.trim_start(),
        keyword: &keyword,
        after: after.trim_end(),
    };
    line.paint(ui, look, rect, look.theme.colors(of.kind).ink);
}

/// What stands before a name, and of that what is joined to it: a clitic stays with its letters.
fn parted(before: &str) -> (&str, &str) {
    let letters = before.chars().rev().take_while(|c| c.is_alphabetic());
    let glued: usize = letters.map(char::len_utf8).sum();
    before.split_at(before.len() - glued)
}

/// The three parts of a line.
struct Line<'d> {
    before: &'d str,
    keyword: &'d str,
    after: &'d str,
}

impl Line<'_> {
    fn paint(&self, ui: &Ui, look: &Look, rect: Rect, ink: egui::Color32) {
        let bold = interface(size::INTERFACE, true);
        let plain = interface(size::INTERFACE, false);
        let rtl = look.direction_of(self.keyword).is_rtl();
        let width = wide(ui, look, self.keyword, bold).min(rect.width() * KEYWORD);
        let middle = Rect::from_center_size(rect.center(), vec2(width, rect.height()));
        line_at(
            ui,
            look,
            middle,
            Align2::CENTER_CENTER,
            self.keyword,
            bold,
            ink,
        );
        // A comma stands where it stands in the text.
        let gap = |beside: bool| if beside { HALF } else { 1.0 };
        let before = gap(self.before.is_empty() || self.before.ends_with(char::is_whitespace));
        let after = gap(self.after.is_empty() || self.after.starts_with(char::is_whitespace));
        let (at_left, at_right) = if rtl {
            (after, before)
        } else {
            (before, after)
        };
        let left = rect.with_max_x(middle.left() - at_left);
        let right = rect.with_min_x(middle.right() + at_right);
        let (first, then) = if rtl { (right, left) } else { (left, right) };
        let (from, to) = if rtl {
            (Align2::LEFT_CENTER, Align2::RIGHT_CENTER)
        } else {
            (Align2::RIGHT_CENTER, Align2::LEFT_CENTER)
        };
        let before = tail(ui, look, self.before.trim_end(), plain, first.width());
        line_at(ui, look, first, from, before, plain, look.theme.quiet);
        line_at(
            ui,
            look,
            then,
            to,
            self.after.trim_start(),
            plain,
            look.theme.quiet,
        );
    }
}

/// The last words of `text` that fit into `width` points.
fn tail<'t>(ui: &Ui, look: &Look, text: &'t str, style: TextStyle, width: f32) -> &'t str {
    let starts: Vec<usize> = text
        .char_indices()
        .filter(|(at, c)| *at == 0 || c.is_whitespace())
        .map(|(at, _)| at)
        .collect();
    // The later it begins, the shorter it is: the first beginning that fits is looked for.
    let cut = |start: &usize| text[*start..].trim_start();
    let fits = starts.partition_point(|start| wide(ui, look, cut(start), style) > width);
    starts.get(fits).map_or("", cut)
}

/// How wide a text is in one line, in points.
fn wide(ui: &Ui, look: &Look, text: &str, style: TextStyle) -> f32 {
    /// Wider than any window.
    const ENDLESS: f32 = 20_000.0;
    let set = look.line(ui, text, style, ENDLESS);
    set.lines.first().map_or(0.0, |line| line.width) / ui.pixels_per_point()
}
