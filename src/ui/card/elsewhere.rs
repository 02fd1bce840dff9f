//! What the shelf says of a card's entity: in which other articles it is, and what is in them with
//! it; the way to all of it.
//!
//! May import: `index`, `session`, `ui`, egui.

use egui::{Role, Sense, Ui, WidgetInfo};

use super::parts::{heading, line, outline};
use crate::{
    index::{Appearance, Dossier, Subject},
    session::Session,
    ui::{
        Command, Look,
        across::{AcrossCommand, Goal, summary},
        look::interface,
        messages::Message,
        theme::size,
        values,
        widgets::{paragraph, text_button},
    },
};

/// As many articles, and companions, as a card lists.
const MOST: usize = 8;

/// Draws it.
pub(super) fn show(
    ui: &mut Ui,
    look: &Look,
    session: &Session,
    dossier: &Dossier,
    commands: &mut Vec<Command>,
) {
    heading(ui, look, Message::OnTheShelf);
    let small = interface(size::SMALL, false);
    paragraph(ui, look, &summary(look, dossier), small, look.theme.quiet);
    let here = session.document.fingerprint.to_string();
    let others = dossier.appearances.iter();
    let others = others.filter(|seen| seen.entry.fingerprint != here);
    for seen in others.take(MOST) {
        article(ui, look, seen, commands);
    }
    let companions = dossier.companions.iter().take(MOST);
    if companions.len() > 0 {
        heading(ui, look, Message::WithOnTheShelf);
    }
    for (subject, documents) in companions {
        companion(ui, look, subject, *documents, commands);
    }
    let all = text_button(ui, look, look.say(Message::AcrossAll), false);
    let about = AcrossCommand::About(dossier.subject.id);
    commands.extend(all.clicked().then_some(Command::Across(about)));
}

fn article(ui: &mut Ui, look: &Look, seen: &Appearance, commands: &mut Vec<Command>) {
    let called = seen.entry.called();
    let day = seen.entry.published.map(|day| values::day(day, look));
    let response = line(ui, look, &called, &day.unwrap_or_default()).interact(Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &called));
    outline(ui, look, &response);
    let open = || Command::Across(AcrossCommand::Open(Goal::of_mention(seen)));
    commands.extend(response.clicked().then(open));
}

fn companion(
    ui: &mut Ui,
    look: &Look,
    subject: &Subject,
    documents: u32,
    commands: &mut Vec<Command>,
) {
    let count = look.number(documents as usize);
    let response = line(ui, look, &subject.name, &count).interact(Sense::click());
    let says = format!("{} · {count}", subject.name);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &says));
    outline(ui, look, &response);
    let about = AcrossCommand::About(subject.id);
    commands.extend(response.clicked().then_some(Command::Across(about)));
}
