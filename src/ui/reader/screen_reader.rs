//! What a screen reader reads of the page: the article, paragraph by paragraph with direction and
//! language, and in each the mentions as marks with their type and entity (AccessKit).
//!
//! May import: `document`, `session`, `ui`, egui.

use egui::{Id, Rect, Role, Sense, Ui, UiBuilder, WidgetInfo, accesskit::TextDirection, vec2};

use super::{
    draw::{Shown, rects_of},
    page_id,
};
use crate::{
    document::{BlockKind, Document},
    entity::Mention,
    session::Session,
    text::{Direction, language_by_letters},
    ui::{Look, messages::Message},
};

/// Names the page: what is told of it holds for every paragraph in it.
pub(super) fn page(ui: &Ui, look: &Look, document: &Document) {
    let title = document.metadata.title.as_deref();
    ui.ctx().accesskit_node_builder(page_id(), |node| {
        node.set_role(Role::Document);
        node.set_label(title.unwrap_or(look.say(Message::Page)));
        node.set_text_direction(direction(document.direction));
        if let Some(language) = &document.metadata.language {
            node.set_language(language.clone());
        }
    });
}

/// Names the paragraphs that are on the screen and the mentions in them.
pub(super) fn paragraphs(ui: &mut Ui, look: &Look, session: &Session, shown: &[Shown]) {
    let inside = UiBuilder::new().accessibility_parent(page_id());
    ui.scope_builder(inside, |ui| {
        for shown in shown {
            paragraph(ui, session, shown);
            let inside = UiBuilder::new().accessibility_parent(paragraph_id(shown));
            ui.scope_builder(inside, |ui| mentions(ui, look, session, shown));
        }
    });
}

fn paragraph(ui: &Ui, session: &Session, shown: &Shown) {
    let size = vec2(shown.set.paragraph.width, shown.set.paragraph.height);
    let rect = Rect::from_min_size(shown.corner, size / ui.pixels_per_point());
    let (role, level) = match session.document.blocks[shown.set.block].kind {
        BlockKind::Heading(level) => (Role::Heading, Some(level)),
        _ => (Role::Paragraph, None),
    };
    let text = session.document.slice(shown.set.span);
    let id = paragraph_id(shown);
    ui.interact(rect, id, Sense::empty())
        .widget_info(|| WidgetInfo::labeled(role, true, text));
    ui.ctx().accesskit_node_builder(id, |node| {
        node.set_text_direction(direction(shown.set.paragraph.base));
        if let Some(language) = language_by_letters(text) {
            node.set_language(language);
        }
        if let Some(level) = level {
            node.set_level(usize::from(level));
        }
    });
}

fn mentions(ui: &Ui, look: &Look, session: &Session, shown: &Shown) {
    for (number, mention) in session.shaded_in(shown.set.span) {
        let boxes = rects_of(shown, ui.painter(), mention.span);
        let Some(first) = boxes.first() else { continue };
        let id = page_id().with(("mention", number));
        let text = session.document.slice(mention.span);
        ui.interact(*first, id, Sense::empty())
            .widget_info(|| WidgetInfo::labeled(Role::Mark, true, text));
        let says = description(look, session, mention);
        ui.ctx()
            .accesskit_node_builder(id, |node| node.set_description(says));
    }
}

/// "Person: عبد اللطيف حموشي"; of a doubtful mention, that it is one.
fn description(look: &Look, session: &Session, mention: &Mention) -> String {
    let kind = look.say(Message::one(mention.kind));
    let name = &session.extraction().entity(mention.entity).name;
    let doubt = if mention.is_doubtful() {
        format!(" ({})", look.say(Message::Doubtful))
    } else {
        String::new()
    };
    format!("{kind}: {name}{doubt}")
}

fn paragraph_id(shown: &Shown) -> Id {
    page_id().with(("paragraph", shown.set.span.start))
}

const fn direction(direction: Direction) -> TextDirection {
    match direction {
        Direction::Rtl => TextDirection::RightToLeft,
        Direction::Ltr => TextDirection::LeftToRight,
    }
}
