//! Layer 5, app: the window. Holds the session and the settings, draws the views, applies the
//! commands that they return, and takes what the worker has read.
//!
//! May import: everything below it, eframe and egui.

mod across;
mod alone;
mod apply;
mod changes;
mod desk;
mod dialog;
mod documents;
mod events;
mod find;
mod first_frame;
mod incoming;
mod instance;
mod job;
mod keeper;
mod last_session;
mod missing_face;
mod open_document;
mod outgoing;
mod panels;
mod picture;
mod restore;
mod run;
mod settings;
mod setup;
mod shelf;
mod shelf_export;
mod tabs;

pub use apply::SAMPLE;
pub use picture::{Act, Size};
pub use run::{Article, RenderOptions, Unread, WindowError, render, window};
pub use settings::Settings;

use std::{
    path::{Path, PathBuf},
    rc::Rc,
};

use egui::{CentralPanel, Color32, Context, Frame, Ui};

use crate::{
    session::Session,
    ui::{
        Command, Look,
        across::Across,
        command::{Keymap, pressed},
        desk::undo_pressed,
        ink::Ink,
        messages::{Language, Message},
        notice::Notice,
        reading::Reading,
        sidebar::SidebarState,
        theme::Theme,
        welcome, widgets,
    },
    worker::{Rememberer, Searcher, Worker},
};
use alone::Alone;
use dialog::FileDialog;
use first_frame::FirstFrame;
use incoming::Incoming;
use instance::Instance;
use keeper::Keeper;
use outgoing::Outgoing;
use panels::Overlay;
use shelf::OpenShelf;
use shelf_export::ShelfOutgoing;
use tabs::Tabs;

/// The window and everything in it.
pub struct App {
    context: Context,
    ink: Rc<Ink>,
    settings: Settings,
    /// The keys of the commands, as the settings have them.
    keymap: Rc<Keymap>,
    /// Where the settings are kept; `None` keeps them nowhere (pictures, tests).
    settings_file: Option<PathBuf>,
    /// The language of the system, for readers who chose none.
    system_language: Language,
    /// The open documents.
    tabs: Tabs,
    /// Keeps what is open, and where texts are being read, for the next run.
    session_keeper: Keeper,
    /// The folder that the sidebar lists.
    shelf: Option<OpenShelf>,
    /// Where what was read of shelves is kept; `None` keeps it nowhere (pictures, tests).
    caches: Option<PathBuf>,
    /// Where the indexes of shelves are kept; `None` keeps none.
    indexes: Option<PathBuf>,
    /// Whether an index is made as soon as its shelf has been read.
    index_at_once: bool,
    /// All articles of the shelf, and whether they are what is looked at.
    across: Across,
    across_shown: bool,
    /// What other starts hand to this window, where it is the first.
    instance: Option<Instance>,
    sidebar: SidebarState,
    /// Whether the sidebar was asked for in a window too narrow to show it beside the page.
    sidebar_over_page: bool,
    overlay: Option<Overlay>,
    /// The page alone, if everything else is away.
    alone: Option<Alone>,
    /// Whether the page's face was looked for, and said to be missing if it is.
    face_looked_for: bool,
    /// Whether the last frame was the first with the open text.
    just_shown: bool,
    /// Why the file that was asked for last could not be read.
    unread: Option<Unread>,
    worker: Worker,
    searcher: Searcher,
    rememberer: Rememberer,
    dialog: FileDialog,
    /// What is being saved, and where.
    outgoing: Outgoing,
    /// The shelf, while all of it is being exported.
    shelf_outgoing: ShelfOutgoing,
    /// Corrections that are being read from a file.
    incoming: Incoming,
    /// What the reader did, and where it is kept.
    desk: desk::Desk,
    /// Watches for the first frame with text, when a benchmark asks for it.
    first_frame: Option<FirstFrame>,
    title: String,
}

impl App {
    /// A window without an article, with those settings, in a system that speaks
    /// `system_language`.
    pub fn new(
        context: &Context,
        settings: Settings,
        settings_file: Option<PathBuf>,
        system_language: Language,
    ) -> Self {
        setup::prepare(context);
        let wake = context.clone();
        let found = context.clone();
        let remembered = context.clone();
        Self {
            context: context.clone(),
            ink: Rc::new(Ink::new(context.clone())),
            keymap: Rc::new(Keymap::new(&settings.keys)),
            settings,
            settings_file,
            system_language,
            tabs: Tabs::new(),
            session_keeper: Keeper::default(),
            shelf: None,
            caches: None,
            indexes: None,
            index_at_once: false,
            across: Across::default(),
            across_shown: false,
            instance: None,
            sidebar: SidebarState::default(),
            sidebar_over_page: false,
            overlay: None,
            alone: None,
            face_looked_for: false,
            just_shown: false,
            unread: None,
            worker: Worker::new(move || wake.request_repaint()),
            searcher: Searcher::new(move || found.request_repaint()),
            rememberer: Rememberer::new(move || remembered.request_repaint()),
            dialog: FileDialog::default(),
            outgoing: Outgoing::default(),
            shelf_outgoing: ShelfOutgoing::default(),
            incoming: Incoming::default(),
            desk: desk::Desk::default(),
            first_frame: None,
            title: String::new(),
        }
    }

    /// The open article and how it is looked at.
    pub fn session(&self) -> Option<&Session> {
        self.tabs.current().session.as_ref()
    }

    /// What is being said to the reader.
    pub fn notice(&self) -> Option<&Notice> {
        self.tabs.current().notice.as_ref()
    }

    /// The reader's choices.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// Lets the heights of what is not on the screen be measured in the background; a picture
    /// does without.
    pub fn measure_in_background(&mut self) {
        self.tabs.measure_in_background();
    }

    /// Whether they are being measured.
    pub fn is_measuring(&self) -> bool {
        self.tabs.current().page.is_measuring()
    }

    /// The block at the top of the page.
    pub fn block_at_top(&self) -> usize {
        self.tabs.current().page.block_at_top()
    }

    /// The page's colour, for the moment before the first frame.
    pub fn background(&self) -> Color32 {
        self.theme().page
    }

    /// Forgets the strings that were set; for tests that ask what a frame sets.
    pub fn forget_strings(&self) {
        self.ink.forget();
    }

    /// The strings set since then that were longer than the room that they had; for tests.
    pub fn cut_strings(&self) -> Vec<String> {
        self.ink.cut()
    }

    /// One frame: takes what has come in, draws, applies what was asked for.
    pub fn frame(&mut self, ui: &mut Ui) {
        self.begin_frame();
        self.take_news();
        let look = self.look();
        setup::apply_theme(&self.context, look.theme);
        setup::apply_motion(&self.context, self.settings.less_motion);
        let mut commands = Vec::new();
        self.take_keys(&look, &mut commands);
        self.draw(ui, &look, &mut commands);
        for command in commands {
            self.apply(command);
        }
        self.follow_desk();
        self.name_window();
        self.keep_session();
        if let Some(first) = &mut self.first_frame {
            first.end(&self.context, self.tabs.current().session.is_some());
        }
    }

    fn begin_frame(&mut self) {
        let began = |first: &FirstFrame| first.begin(&self.context);
        if self.first_frame.as_ref().is_some_and(began) {
            self.first_frame = None;
        }
        self.ink.begin_frame();
        if std::mem::take(&mut self.just_shown) {
            self.worker.text_shown();
            // Not before: writing waits for the disk.
            self.keep_settings();
        }
    }

    /// Takes what threads, dialogs and other starts have ready.
    fn take_news(&mut self) {
        self.take_events();
        self.take_remembered();
        self.take_found();
        self.take_dialog();
        self.take_outgoing();
        self.take_incoming();
        self.take_shelf_export();
        self.take_changes();
        self.take_shelf();
        self.take_across();
        self.take_requests();
    }

    /// Takes keys; what stands over the window takes its own before anything else.
    fn take_keys(&mut self, look: &Look, commands: &mut Vec<Command>) {
        self.show_desk(look, commands);
        commands.extend(pressed(&self.context, &self.keymap));
        undo_pressed(&self.context, &self.keymap, commands);
        self.take_input(commands);
        self.leave_alone_by_key();
    }

    /// Draws the window, from its edges to the page, then what stands over it.
    fn draw(&mut self, ui: &mut Ui, look: &Look, commands: &mut Vec<Command>) {
        if !self.is_alone() {
            self.bar(ui, look, commands);
            self.tab_strip(ui, look, commands);
            self.side(ui, look, commands);
        }
        CentralPanel::no_frame()
            .frame(Frame::new().fill(look.theme.page))
            .show(ui, |ui| self.center(ui, look, commands));
        self.over_alone(ui, look, commands);
        self.overlay(ui, look, commands);
        let is_held_over = |input: &egui::InputState| !input.raw.hovered_files.is_empty();
        if self.context.input(is_held_over) {
            welcome::drop_target(ui, look);
        }
    }

    /// What the views draw with.
    fn look(&self) -> Look {
        Look {
            ink: Rc::clone(&self.ink),
            theme: self.theme(),
            shading: self.settings.shading,
            display: self.reading().display,
            language: self.language(),
            keymap: Rc::clone(&self.keymap),
        }
    }

    /// The language of the interface.
    pub fn language(&self) -> Language {
        self.settings.language.unwrap_or(self.system_language)
    }

    /// How the page is set: as the settings say, and as the banner over this document does.
    fn reading(&self) -> Reading {
        let mut reading = self.settings.reading();
        let hidden = self.tabs.current().hidden;
        reading.display.controls |= hidden.shown;
        reading.display.without_misleading = hidden.without;
        reading
    }

    fn theme(&self) -> &'static Theme {
        let system_is_dark = self.context.system_theme() == Some(egui::Theme::Dark);
        self.settings.theme.theme(system_is_dark)
    }

    /// Keys and files that come to the window as a whole.
    fn take_input(&self, commands: &mut Vec<Command>) {
        let typing = widgets::is_typing(&self.context);
        self.context.input(|input| {
            for event in &input.events {
                if let egui::Event::Paste(text) = event
                    && !typing
                {
                    commands.push(Command::ReadText(text.clone()));
                }
            }
            let dropped = input.raw.dropped_files.iter();
            let files: Vec<PathBuf> = dropped.map(|file| file.path().to_owned()).collect();
            commands.extend((!files.is_empty()).then_some(Command::Dropped(files)));
        });
    }

    /// Keeps the window's title the article's name.
    fn name_window(&mut self) {
        let name = self.tabs.current().name(self.language());
        if name.as_deref().unwrap_or_default() != self.title {
            self.title = name.unwrap_or_default();
            let app = Message::AppName.text(self.language());
            let title = if self.title.is_empty() {
                app.to_owned()
            } else {
                format!("{} – {app}", self.title)
            };
            self.context
                .send_viewport_cmd(egui::ViewportCommand::Title(title));
        }
    }
}

/// A file's name without its folder.
fn file_name(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str());
    name.to_string_lossy().into_owned()
}

impl eframe::App for App {
    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        self.frame(ui);
    }

    fn clear_color(&self, _visuals: &egui::Visuals) -> [f32; 4] {
        self.background().to_normalized_gamma_f32()
    }
}
