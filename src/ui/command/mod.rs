//! What a reader can ask for. [`table`] gives every command that needs no argument its name, label,
//! picture and keys: menus, tooltips, the palette, the help sheet and the README are made from it.
//!
//! May import: `document`, `entity`, `session`, `shelf`, `text`, `typeset`, `ui`, egui.

pub mod key_names;
pub mod keymap;
mod situation;
pub mod table;

use std::path::PathBuf;

use egui::{Key, KeyboardShortcut, Modifiers};

use super::{
    across::AcrossCommand,
    desk::DeskCommand,
    messages::Language,
    reading::FaceChoice,
    sidebar::Tab,
    theme::{Shading, ThemeChoice},
    views::View,
};
use crate::{
    document::Date,
    entity::EntityType,
    session::RowId,
    shelf::Order,
    text::find::Switch,
    typeset::{Digits, Justification},
};
pub use keymap::Keymap;
pub use situation::Situation;
pub use table::Entry;

/// One act of the reader; `app` applies it.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Show the system's file dialog.
    OpenDialog,
    /// Open a file.
    Open(PathBuf),
    /// Open files: the first one to be read, the others when the reader comes to them.
    OpenAll(Vec<PathBuf>),
    /// Take files that were dropped on the window.
    Dropped(Vec<PathBuf>),
    /// Ask for a file to take corrections of the article from.
    TakeCorrections,
    /// Take corrections of the article from that file.
    TakeFrom(PathBuf),
    /// Look at the tab at that place.
    ShowTab(usize),
    /// Look at the next tab, or the previous one, round the end.
    StepTab {
        /// At the next one.
        forward: bool,
    },
    /// Close the tab at that place; `None` the one that is looked at.
    CloseTab(Option<usize>),
    /// Open again what was closed last.
    ReopenTab,
    /// Ask where to export the article to, and in which format.
    Export,
    /// Ask where to export all articles of the shelf to, and in which format.
    ExportShelf,
    /// Export all articles of the shelf to this file, in the format that its ending tells.
    ExportShelfTo(PathBuf),
    /// Give that up.
    StopShelfExport,
    /// Ask where to put the article as a PDF.
    Print {
        /// With shaded mentions and an index.
        shading: bool,
    },
    /// Export the article to this file, in the format that its ending tells.
    ExportTo(PathBuf),
    /// Put the article into this PDF; shaded and with an index, or plain.
    PrintTo(PathBuf, bool),
    /// Show the system's dialog for a folder, whose articles the sidebar then lists.
    OpenFolderDialog,
    /// Close the shelf.
    CloseShelf,
    /// Sort the shelf.
    SortShelf(Order),
    /// Filter the shelf.
    FilterShelf(String),
    /// Put the cursor into the shelf's filter.
    FocusShelf,
    /// Open the article that comes with the program.
    OpenSample,
    /// Read the text on the clipboard.
    Paste,
    /// Read this text.
    ReadText(String),
    /// Read the open file again in the encoding of that name; `None` finds it out.
    Reread(Option<&'static str>),
    /// Show one of the file's articles.
    OpenArticle(usize),
    /// Show the list of the file's articles again.
    ShowArticles,
    /// Give up the reading that is going on.
    CancelReading,
    /// Go to the beginning of a block.
    GoToBlock(usize),
    /// Say when the article was published; `None` takes the file's word.
    SetPublished(Option<Date>),
    /// Show that tab of the sidebar.
    SidebarTab(Tab),
    /// Forget the recent files.
    ClearRecent,
    /// Copy the selected text.
    CopySelection,
    /// Select the whole article.
    SelectAll,
    /// Show the bar for searching in the article, with what is selected in it.
    FindOpen,
    /// Look for this in the article.
    FindFor(String),
    /// Go to the next hit.
    FindNext,
    /// Go to the hit before.
    FindPrevious,
    /// Turn a switch of the search over.
    FindSwitch(Switch),
    /// Close the search.
    FindClose,
    /// Leave out vowel signs on the page, or show them again.
    ToggleTashkeel,
    /// Show directional controls on the page as boxes, or hide them again.
    ToggleControls,
    /// Show digits in this form.
    Digits(Digits),
    /// End lines so.
    Justify(Justification),
    /// Show the misleading controls of this document, or hide them again.
    ShowHidden,
    /// Read this document without its misleading controls, or as it is again.
    ReadWithout,
    /// Close the banner about hidden controls.
    CloseHidden,
    /// Change the size of the article's letters by so many steps of 10 %; 0 resets it.
    Zoom(i8),
    /// Fill the screen, or go back to a window.
    ToggleFullScreen,
    /// Show the page alone, or everything again.
    ToggleAlone,
    /// Set the article in this face.
    Face(FaceChoice),
    /// Move the article's lines apart by so many steps, or closer; 0 resets it.
    LineHeight(i8),
    /// Make the article's longest line longer by so many steps, or shorter; 0 resets it.
    Measure(i8),
    /// Mark mentions so.
    Shading(Shading),
    /// Show or hide the sidebar.
    ToggleSidebar,
    /// Put the cursor into the sidebar's filter.
    FocusFilter,
    /// Filter the sidebar.
    Filter(String),
    /// Go to the first mention of a row, or from one to the next.
    StepRow(RowId),
    /// Select a mention, where it stands.
    SelectMention(usize),
    /// Go to the next mention (or the previous one) of the selected row, or of anything.
    StepMention {
        /// To the next one.
        forward: bool,
    },
    /// Let go of row, mention and selection.
    Deselect,
    /// Shade a type, or stop.
    ToggleShading(EntityType),
    /// Leave out names that may be wrong, or have them again.
    ToggleDoubtful,
    /// Change the theme.
    Theme(ThemeChoice),
    /// Do without fades and flashes, or have them again.
    ToggleMotion,
    /// Change the language of the interface; `None` follows the system.
    Language(Option<Language>),
    /// Show the palette: every command, found by a few letters of its name.
    OpenPalette,
    /// Show the sheet of keys.
    OpenHelp,
    /// Close the palette or the sheet.
    CloseOverlay,
    /// Show the card of a row's entity in the sidebar.
    OpenCard(RowId),
    /// Show the card of the selected row.
    OpenSelectedCard,
    /// Show the list in the sidebar again.
    CloseCard,
    /// Show the article in that way.
    ShowView(View),
    /// Close the notice.
    CloseNotice,
    /// Something at the desk: a mark, a correction, the lexicon.
    Desk(DeskCommand),
    /// Something over all articles of the shelf.
    Across(AcrossCommand),
    /// Close the window.
    Quit,
}

impl Command {
    /// Its line in the tables, if it has one.
    pub fn entry(&self) -> Option<&'static Entry> {
        table::all().find(|entry| entry.command == *self)
    }
}

/// The commands whose keys were pressed. Copy, paste and select-all come as egui events of their
/// own or belong to the text field in focus, so they are left to whoever has the focus.
pub fn pressed(context: &egui::Context, keymap: &Keymap) -> Vec<Command> {
    let typing = super::widgets::is_typing(context);
    let mut keys: Vec<_> = table::all()
        .filter(|entry| !entry.own_event)
        .flat_map(|entry| keymap.keys(entry).iter().map(move |keys| (entry, *keys)))
        .filter(|(_, keys)| !(typing && types(*keys)))
        .collect();
    // egui lets Ctrl+Z match while Shift is held, so Ctrl+Shift+Z is asked for first.
    keys.sort_by_key(|(_, keys)| !(keys.modifiers.shift || keys.modifiers.alt));
    keys.retain(|(_, keys)| context.input_mut(|input| input.consume_shortcut(keys)));
    keys.into_iter()
        .map(|(entry, _)| entry.command.clone())
        .collect()
}

/// Whether the keys type something into a field.
fn types(keys: KeyboardShortcut) -> bool {
    let function = (Key::F1..=Key::F35).contains(&keys.logical_key);
    keys.modifiers == Modifiers::NONE && !function
}
