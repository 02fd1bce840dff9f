//! The desk: what the reader does to what was found. Menus on rows, mentions and selected text,
//! cards that ask for a name or a note, and the sheet of the lexicon. All of it stands over the
//! window and is drawn first in a frame, so that its keys go nowhere else.
//!
//! May import: `annotation`, `session`, `entity`, `ui`, egui.

mod card;
mod command;
mod entries;
mod menu;
mod places;
mod sheet;

pub use command::{About, DeskCommand};
pub use places::{FocusedRow, here, is_open, remember_place, remember_row};

use egui::{Context, Pos2};

use super::{
    Command, Look,
    command::{Keymap, table},
    widgets::is_typing,
};
use crate::{
    annotation::{ActId, Subject, lexicon::Lexicon},
    session::Session,
};
use card::Card;
use menu::{Menu, Outcome};
use sheet::Sheet;

/// What stands open over the window.
#[derive(Debug, Default)]
pub struct DeskState {
    menu: Option<Menu>,
    card: Option<Card>,
    sheet: Option<Sheet>,
}

impl DeskState {
    /// Opens the menu about something at a place of the window.
    pub fn open_menu(&mut self, about: About, at: Pos2, context: &Context) {
        self.menu = Some(Menu::new(about, at, context));
    }

    /// Asks for a name.
    pub fn ask_name(&mut self, of: Subject) {
        let name = of.name.clone();
        self.card = Some(Card::name(of, &name));
    }

    /// Asks for a name in Latin letters; `old` is the one it has.
    pub fn ask_latin(&mut self, of: Subject, old: &str) {
        self.card = Some(Card::latin(of, old));
    }

    /// Asks for the note of a mark; `old` is the one it has.
    pub fn ask_note(&mut self, mark: ActId, quotation: &str, old: &str) {
        self.card = Some(Card::note(mark, quotation, old));
    }

    /// Asks for a note about what is selected.
    pub fn ask_new_note(&mut self, quotation: &str) {
        self.card = Some(Card::new_note(quotation));
    }

    /// Asks what some names are merged into.
    pub fn ask_into(&mut self, what: Vec<Subject>) {
        self.card = Some(Card::into(what));
    }

    /// Opens the lexicon.
    pub fn open_lexicon(&mut self) {
        self.sheet = Some(Sheet::default());
    }

    /// Closes what is open.
    pub fn close(&mut self) {
        *self = Self::default();
    }

    /// Draws what is open; to be called before anything else takes keys.
    pub fn show(
        &mut self,
        context: &Context,
        look: &Look,
        session: Option<&Session>,
        lexicon: &Lexicon,
        commands: &mut Vec<Command>,
    ) {
        let open = self.menu.is_some() || self.card.is_some() || self.sheet.is_some();
        places::remember_open(context, open);
        if let (Some(menu), Some(session)) = (&mut self.menu, session)
            && let Outcome::Closed = menu.show(context, look, session, commands)
        {
            self.menu = None;
        }
        if let (Some(card), Some(session)) = (&mut self.card, session)
            && card.show(context, look, session, commands)
        {
            self.card = None;
        }
        if let Some(sheet) = &mut self.sheet
            && sheet.show(context, look, lexicon, commands)
        {
            self.sheet = None;
        }
    }
}

/// Adds undo and redo if their keys were pressed; in a field they are the field's.
pub fn undo_pressed(context: &Context, keymap: &Keymap, commands: &mut Vec<Command>) {
    if is_typing(context) {
        return;
    }
    let is_own = |command: &Command| {
        let own = [DeskCommand::Undo, DeskCommand::Redo].map(Command::Desk);
        own.contains(command)
    };
    let entries = table::all().filter(|entry| is_own(&entry.command));
    let keys = entries.flat_map(|entry| keymap.keys(entry).iter().map(move |keys| (entry, keys)));
    let mut keys: Vec<_> = keys.collect();
    // egui lets Ctrl+Z match while Shift is held.
    keys.sort_by_key(|(_, keys)| !keys.modifiers.shift);
    for (entry, keys) in keys {
        if context.input_mut(|input| input.consume_shortcut(keys)) {
            commands.push(entry.command.clone());
        }
    }
}
