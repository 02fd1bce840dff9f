//! All about one name of the shelf: in which articles it is, what else is in them, from when to
//! when.
//!
//! May import: `index`, `ui`, egui.

use egui::{Rect, ScrollArea, Ui, UiBuilder, vec2};

use super::{AcrossCommand, Goal, list};
use crate::{
    index::{Appearance, Dossier, Subject},
    ui::{
        Command, Look,
        look::interface,
        messages::{Message, counts},
        theme::size::{self, HALF, ROW, SPACE},
        values,
        widgets::{Icon, icon_button, label, paragraph},
    },
};

/// The share of the room that the articles have, beside the companions.
const ARTICLES: f32 = 0.6;

/// Draws it; the article at `at.0` is the one that Enter opens.
pub(super) fn show(
    ui: &mut Ui,
    look: &Look,
    dossier: &Dossier,
    at: (usize, bool),
    commands: &mut Vec<Command>,
) {
    head(ui, look, dossier, commands);
    let room = ui.available_rect_before_wrap();
    let articles = look.inner(room, 0.0, room.width() * (1.0 - ARTICLES) + SPACE);
    let companions = look.inner(room, room.width() * ARTICLES, 0.0);
    part(ui, look, articles, Message::AcrossInArticles, |ui| {
        let count = dossier.appearances.len();
        list::rows(ui, "across articles", (ROW, count), at, |ui, index| {
            article(
                ui,
                look,
                &dossier.appearances[index],
                index == at.0,
                commands,
            );
        });
    });
    part(ui, look, companions, Message::CardCompanions, |ui| {
        let scroll = ScrollArea::vertical()
            .id_salt("across companions")
            .auto_shrink(false);
        scroll.show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for (companion, documents) in &dossier.companions {
                self::companion(ui, look, companion, *documents, commands);
            }
        });
    });
}

/// The way back, the name, what it is, how often and when.
fn head(ui: &mut Ui, look: &Look, dossier: &Dossier, commands: &mut Vec<Command>) {
    let subject = &dossier.subject;
    let room = vec2(ui.available_width(), size::BUTTON);
    ui.allocate_ui_with_layout(room, look.row(), |ui| {
        let icon = Icon::Back.mirrored(look.is_rtl());
        if icon_button(ui, look, icon, look.say(Message::AcrossBack), "Esc").clicked() {
            commands.push(Command::Across(AcrossCommand::Back));
        }
        let large = interface(size::LARGE, true);
        label(ui, look, &subject.name, large, look.theme.text);
    });
    ui.with_layout(look.column(), |ui| {
        let small = interface(size::INTERFACE, false);
        let color = look.theme.colors(subject.kind).ink;
        paragraph(ui, look, &summary(look, dossier), small, color);
        let others = subject.latin.iter().chain(subject.others.iter().take(8));
        let others = joined(others.map(String::as_str));
        if !others.is_empty() {
            paragraph(ui, look, &others, small, look.theme.quiet);
        }
    });
}

/// Joins names of two scripts so that each keeps its place (UAX #9, first strong isolate).
fn joined<'t>(parts: impl Iterator<Item = &'t str>) -> String {
    let isolated = parts.map(|part| format!("\u{2068}{part}\u{2069}"));
    isolated.collect::<Vec<_>>().join(" · ")
}

/// What it is, in how many articles, how often, from when to when.
pub(in crate::ui) fn summary(look: &Look, dossier: &Dossier) -> String {
    let subject = &dossier.subject;
    let mut parts = vec![
        look.say(Message::one(subject.kind)).to_owned(),
        look.counted(&counts::IN_ARTICLES, subject.documents as usize),
        look.counted(&counts::MENTIONS, subject.mentions as usize),
    ];
    if let Some((first, last)) = dossier.period() {
        let first = values::day(first, look);
        let last = values::day(last, look);
        parts.push(if first == last {
            first
        } else {
            format!("{first} – {last}")
        });
    }
    joined(parts.iter().map(String::as_str))
}

/// A part of the room under a heading.
fn part(ui: &mut Ui, look: &Look, room: Rect, name: Message, show: impl FnOnce(&mut Ui)) {
    ui.scope_builder(UiBuilder::new().max_rect(room), |ui| {
        ui.push_id(name, |ui| {
            ui.with_layout(look.column(), |ui| {
                let style = interface(size::SMALL, true);
                label(ui, look, look.say(name), style, look.theme.quiet);
                ui.add_space(HALF);
            });
            show(ui);
        });
    });
}

fn article(ui: &mut Ui, look: &Look, seen: &Appearance, chosen: bool, commands: &mut Vec<Command>) {
    let day = seen.entry.published.map(|day| values::day(day, look));
    let count = look.counted(&counts::MENTIONS, seen.mentions as usize);
    let note = [Some(count), day].into_iter().flatten();
    let note = note.collect::<Vec<_>>().join(" · ");
    let response = ui
        .push_id(seen.entry.id.0, |ui| {
            list::line(ui, look, &seen.entry.called(), &note, chosen)
        })
        .inner;
    let open = || Command::Across(AcrossCommand::Open(Goal::of_mention(seen)));
    commands.extend(response.clicked().then(open));
}

fn companion(
    ui: &mut Ui,
    look: &Look,
    companion: &Subject,
    documents: u32,
    commands: &mut Vec<Command>,
) {
    let kind = look.say(Message::one(companion.kind));
    let count = look.number(documents as usize);
    let note = format!("{kind} · {count}");
    let response = ui
        .push_id(companion.id.0, |ui| {
            list::line(ui, look, &companion.name, &note, false)
        })
        .inner;
    let about = AcrossCommand::About(companion.id);
    commands.extend(response.clicked().then_some(Command::Across(about)));
}
