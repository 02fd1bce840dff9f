//! The card with everything that is known about the article and its file.
//!
//! May import: `document`, `session`, `ui`, egui.

use egui::{Popup, Ui};

use crate::{
    document::{Date, Document},
    session::Session,
    ui::{
        Look,
        look::interface,
        messages::Message,
        theme::size,
        values,
        widgets::{Icon, frame, icon_button, label, paragraph},
    },
};

/// Widest card in points.
const WIDTH: f32 = 360.0;

/// Names of pictures or attachments that are shown; a page can have hundreds.
const NAMES_SHOWN: usize = 12;

/// Draws the button that opens the card.
pub(super) fn button(ui: &mut Ui, look: &Look, session: &Session) {
    let name = look.say(Message::About);
    let response = icon_button(ui, look, Icon::Info, name, "");
    Popup::menu(&response)
        .frame(frame(look))
        .layout(look.column())
        .width(WIDTH)
        .show(|ui| {
            // Said again: the popup takes it for a wish.
            ui.set_width(WIDTH.min(ui.ctx().content_rect().width() - 4.0 * size::SPACE));
            ui.spacing_mut().item_spacing.y = 1.0;
            for (message, text) in known(look, session) {
                let small = interface(size::SMALL, true);
                label(ui, look, look.say(message), small, look.theme.quiet);
                let style = interface(size::INTERFACE, false);
                paragraph(ui, look, &text, style, look.theme.text);
                ui.add_space(size::HALF / 2.0);
            }
        });
}

/// What is known, with what it is called; nothing that is not.
fn known(look: &Look, session: &Session) -> Vec<(Message, String)> {
    let document = &session.document;
    let metadata = &document.metadata;
    let direction = if document.direction.is_rtl() {
        Message::RightToLeft
    } else {
        Message::LeftToRight
    };
    let day = |day: Option<Date>| day.map(|day| values::day(day, look));
    let all = [
        (Message::AboutTitle, metadata.title.clone()),
        (Message::AboutAuthor, metadata.author.clone()),
        (Message::AboutSource, metadata.source.clone()),
        (Message::Published, day(session.published())),
        (Message::AboutModified, day(metadata.modified)),
        (
            Message::AboutLanguage,
            metadata.language.as_deref().map(|tag| language(look, tag)),
        ),
        (
            Message::AboutDirection,
            Some(look.say(direction).to_owned()),
        ),
        (
            Message::AboutFormat,
            Some(format(look, document.origin.format)),
        ),
        (Message::AboutEncoding, encoding(document)),
        (Message::AboutImages, names(look, &metadata.images)),
        (
            Message::AboutAttachments,
            names(look, &metadata.attachments),
        ),
    ];
    all.into_iter()
        .filter_map(|(message, text)| Some((message, text?)))
        .collect()
}

/// What a language is called, or its tag (BCP 47).
fn language(look: &Look, tag: &str) -> String {
    let name = match tag.split('-').next().unwrap_or(tag) {
        "ar" => Message::NameOfArabic,
        "en" => Message::NameOfEnglish,
        "fr" => Message::NameOfFrench,
        "fa" => Message::NameOfPersian,
        "ur" => Message::NameOfUrdu,
        _ => return tag.to_owned(),
    };
    look.say(name).to_owned()
}

/// What a format is called; most by the letters that end their files' names.
fn format(look: &Look, short: &str) -> String {
    match short {
        "text" => look.say(Message::PlainText).to_owned(),
        "markdown" => look.say(Message::FormatMarkdown).to_owned(),
        _ => short.to_uppercase(),
    }
}

/// The encoding, of a file that was decoded.
fn encoding(document: &Document) -> Option<String> {
    let name = document.origin.encoding;
    (!name.is_empty()).then(|| name.to_owned())
}

/// The first of `names`, and how many more there are.
fn names(look: &Look, names: &[String]) -> Option<String> {
    let shown = names.get(..NAMES_SHOWN).unwrap_or(names).join("، ");
    match names.len().saturating_sub(NAMES_SHOWN) {
        _ if names.is_empty() => None,
        0 => Some(shown),
        more => Some(format!("{shown} (+{})", look.number(more))),
    }
}
