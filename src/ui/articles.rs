//! The articles of a file that holds several (a feed, a mailbox, an archive): a list to choose
//! from.
//!
//! May import: `document`, `ui`, egui.

use std::sync::Arc;

use egui::{Align2, Id, Rect, Role, ScrollArea, Sense, Ui, WidgetInfo, vec2};

use super::{
    Command, Look,
    look::interface,
    messages::Message,
    theme::size::{self, CORNER, SPACE},
    values,
    widgets::{self, Gutter, focus_ring, label, line_at, scrolling},
};
use crate::document::{BlockKind, Document};

/// The widest list in points.
const WIDTH: f32 = 760.0;
/// A row: the title, and under it source, day and first words.
const ROW: f32 = 58.0;
/// How many letters of an article are shown to know it by.
const FIRST_WORDS: usize = 160;

/// Draws the list.
pub fn show(ui: &mut Ui, look: &Look, articles: &[Arc<Document>], commands: &mut Vec<Command>) {
    let area = ui.available_rect_before_wrap();
    let width = (area.width() - 2.0 * SPACE).min(WIDTH);
    let column = Rect::from_center_size(area.center(), vec2(width, area.height() - 2.0 * SPACE));
    ui.scope_builder(egui::UiBuilder::new().max_rect(column), |ui| {
        ui.with_layout(look.column(), |ui| {
            ui.add_space(size::PAGE_MARGIN - SPACE);
            let (title, hint) = (look.say(Message::Articles), look.say(Message::ArticlesHint));
            widgets::title(ui, look, title);
            let style = interface(size::INTERFACE, false);
            label(ui, look, hint, style, look.theme.quiet);
            ui.add_space(SPACE);
            let scroll = ScrollArea::vertical()
                .id_salt("articles")
                .auto_shrink(false);
            let what = (Id::unique("articles"), Message::Articles);
            scrolling(ui, look, what, Gutter::AsNeeded, scroll, |ui, scroll| {
                scroll.show_rows(ui, ROW, articles.len(), |ui, rows| {
                    for index in rows {
                        row(ui, look, index, &articles[index], commands);
                    }
                })
            });
        });
    });
}

/// One article.
fn row(ui: &mut Ui, look: &Look, index: usize, article: &Document, commands: &mut Vec<Command>) {
    let size = vec2(ui.available_width(), ROW - size::HALF);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let title = title(article, look);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, title));
    let fill = if response.hovered() {
        look.theme.hover
    } else {
        look.theme.panel
    };
    ui.painter().rect_filled(rect, CORNER, fill);
    focus_ring(ui, look, rect, response.has_focus());
    let inner = rect.shrink2(vec2(SPACE, 4.0));
    let (upper, lower) = inner.split_top_bottom_at_y(inner.center().y);
    // Title and first words begin at one side, whatever the interface's.
    let start = if look.direction_of(title).is_rtl() {
        Align2::RIGHT_CENTER
    } else {
        Align2::LEFT_CENTER
    };
    let bold = interface(size::INTERFACE, true);
    line_at(ui, look, upper, start, title, bold, look.theme.text);
    let small = interface(size::SMALL, false);
    let about = about(article, look);
    line_at(ui, look, lower, start, &about, small, look.theme.quiet);
    commands.extend(response.clicked().then_some(Command::OpenArticle(index)));
}

/// What an article is called: its title, or how it begins.
fn title<'d>(article: &'d Document, look: &Look) -> &'d str {
    let title = article.metadata.title.as_deref();
    title
        .or_else(|| first_words(article))
        .unwrap_or(look.say(Message::Untitled))
}

/// Source, day and first words.
fn about(article: &Document, look: &Look) -> String {
    let metadata = &article.metadata;
    let day = metadata.published.map(|day| values::day(day, look));
    let words = metadata.title.as_ref().and_then(|_| first_words(article));
    let parts = [
        metadata.source.as_deref(),
        metadata.author.as_deref(),
        day.as_deref(),
        words,
    ];
    // Each by itself (UAX #9, first strong isolate): a day beside Arabic keeps its order.
    let isolated = |part: &str| format!("\u{2068}{part}\u{2069}");
    let parts = parts.into_iter().flatten().map(isolated);
    parts.collect::<Vec<_>>().join(" · ")
}

/// The beginning of the first paragraph.
fn first_words(article: &Document) -> Option<&str> {
    let paragraph = article
        .blocks
        .iter()
        .find(|block| matches!(block.kind, BlockKind::Paragraph | BlockKind::ListPoint(_)))?;
    let text = article.slice(paragraph.span).trim();
    let end = text
        .char_indices()
        .nth(FIRST_WORDS)
        .map_or(text.len(), |(at, _)| at);
    Some(&text[..end])
}
