//! "Opened with 2 remarks": a chip, and the remarks in a card under it.
//!
//! May import: `document`, `ui`, egui.

use egui::{Popup, Ui};

use crate::{
    document::Warning,
    ui::{
        Look,
        look::interface,
        messages::{Language, Message, counts},
        theme::size,
        widgets::{self, frame, paragraph},
    },
};

/// Widest card in points.
const WIDTH: f32 = 340.0;

/// Draws the chip where there is something to say.
pub(super) fn chip(ui: &mut Ui, look: &Look, warnings: &[Warning]) {
    if warnings.is_empty() {
        return;
    }
    let text = look.counted(&counts::REMARKS, warnings.len());
    let response = widgets::chip(ui, look, &text, &text, look.theme.error);
    Popup::menu(&response)
        .frame(frame(look))
        .layout(look.column())
        .width(WIDTH)
        .show(|ui| {
            ui.set_width(WIDTH.min(ui.ctx().content_rect().width() - 4.0 * size::SPACE));
            let style = interface(size::INTERFACE, false);
            for warning in warnings {
                let text = look.figures(&remark(warning, look.language));
                paragraph(ui, look, &text, style, look.theme.text);
            }
        });
}

/// What to say of some trouble, and what to do.
pub fn remark(warning: &Warning, language: Language) -> String {
    let say = |message: Message| message.text(language);
    match warning {
        Warning::Undecodable { count } => format!("{} {count}.", say(Message::RemarkUndecodable)),
        Warning::NulCharacters { count } => format!("{} {count}.", say(Message::RemarkNul)),
        Warning::EncodedTwice => say(Message::RemarkEncodedTwice).to_owned(),
        Warning::Damaged => say(Message::RemarkDamaged).to_owned(),
        Warning::PartLeftOut { name } => format!("{} {name}", say(Message::RemarkPartLeftOut)),
        Warning::PagesWithoutText { count } => format!("{} {count}.", say(Message::RemarkPages)),
        Warning::MoreArticles { count } => {
            format!("{} {count}.", say(Message::RemarkMoreArticles))
        }
    }
}
