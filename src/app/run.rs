//! Opens the window, or draws it.
//!
//! May import: everything below it, eframe and egui.

use std::{io, path::PathBuf, sync::Arc};

use egui::{Context, ViewportBuilder, vec2};

use super::{
    Act, App, Settings, Size,
    first_frame::FirstFrame,
    instance::{self, Instance, Start},
    picture,
    restore::state_folder,
};
use crate::{
    annotation::store::Store,
    loader::LoadError,
    ui::{
        Command,
        messages::{Language, Message},
        theme::ThemeChoice,
    },
};

/// The window could not be opened. What the windowing library says of it names its own source
/// files; readers are helped more by what is the matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WindowError {
    /// Nothing to show a window on.
    #[error("no window could be opened: there is no display (DISPLAY, WAYLAND_DISPLAY)")]
    NoDisplay,
    /// A display, but no OpenGL.
    #[error("no window could be opened: there is no OpenGL driver for this display")]
    NoDriver,
}

/// What the window is opened on.
#[derive(Clone, Debug, Default)]
pub enum Article {
    /// Files, each in a tab; the first one is looked at.
    Files(Vec<PathBuf>),
    /// What came in on standard input.
    Bytes(Arc<[u8]>),
    /// The article that comes with the program.
    #[default]
    Sample,
}

/// A file that could not be read.
#[derive(Clone, Debug)]
pub struct Unread {
    /// Which; `None` is standard input.
    pub file: Option<PathBuf>,
    /// Why.
    pub error: LoadError,
}

/// Opens the window on `article` and what was open the last time; returns when it is closed. Where
/// a window runs already, hands the files to that and returns at once, unless this one is to stand
/// `alone`: then nothing is restored, and nothing kept.
///
/// # Errors
/// There is no display, or no driver for it.
pub fn window(article: Article, alone: bool) -> Result<(), WindowError> {
    let first_frame = FirstFrame::wanted();
    let instance = match others(&article, alone) {
        Start::HandedOver => return Ok(()),
        Start::First(instance) => Some(instance),
        Start::Another => None,
    };
    let options = eframe::NativeOptions {
        viewport: ViewportBuilder::default()
            .with_title(Message::AppName.text(system_language()))
            .with_app_id("warraq")
            .with_inner_size(vec2(1180.0, 800.0))
            .with_min_inner_size(vec2(420.0, 320.0))
            .with_drag_and_drop(true),
        ..eframe::NativeOptions::default()
    };
    let create: eframe::AppCreator<'_> = Box::new(move |creation| {
        let place = Settings::place();
        let settings = place.as_deref().map(Settings::read).unwrap_or_default();
        let mut app = App::new(&creation.egui_ctx, settings, place, system_language());
        app.first_frame = first_frame;
        if let Some(folder) = Store::place() {
            app.keep_acts_in(folder);
        }
        app.measure_in_background();
        app.caches = state_folder().map(|folder| folder.join("shelves"));
        if let Some(home) = crate::index::home() {
            app.keep_indexes_in(home, true);
        }
        app.begin(article, instance);
        Ok(Box::new(app))
    });
    eframe::run_native("warraq", options, create).map_err(|error| match error {
        eframe::Error::Winit(_) | eframe::Error::WinitEventLoop(_) => WindowError::NoDisplay,
        _ => WindowError::NoDriver,
    })
}

/// What becomes of this start where other windows may run.
fn others(article: &Article, alone: bool) -> Start {
    let absolute = |file: &PathBuf| std::path::absolute(file).unwrap_or(file.clone());
    let files: Option<Vec<PathBuf>> = match article {
        Article::Files(files) => Some(files.iter().map(absolute).collect()),
        Article::Sample => Some(Vec::new()),
        Article::Bytes(_) => None,
    };
    if alone || !has_display() {
        return Start::Another;
    }
    let started = state_folder().map(|folder| instance::start(&folder, files.as_deref()));
    // A folder that cannot be written to: nothing is known of other windows.
    started.and_then(Result::ok).unwrap_or(Start::Another)
}

/// Whether there may be a display to open windows on; without one nobody sees them.
fn has_display() -> bool {
    let names = ["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET"];
    let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    cfg!(not(all(unix, not(target_os = "macos")))) || names.into_iter().any(set)
}

/// The interface language of the system, Arabic where it speaks none of ours.
fn system_language() -> Language {
    sys_locale::get_locale()
        .and_then(|tag| Language::of_tag(&tag))
        .unwrap_or_default()
}

/// What `warraq render` draws.
#[derive(Clone, Debug)]
pub struct RenderOptions {
    /// The article.
    pub article: Article,
    /// The picture to write.
    pub output: PathBuf,
    /// How large.
    pub size: Size,
    /// The reader's choices.
    pub settings: Settings,
    /// What a reader does before it is drawn.
    pub acts: Vec<Act>,
}

impl Default for RenderOptions {
    fn default() -> Self {
        let size = Size {
            points: [1280.0, 800.0],
            scale: 1.0,
        };
        Self {
            article: Article::Sample,
            output: PathBuf::new(),
            size,
            settings: Settings {
                theme: ThemeChoice::Light,
                ..Settings::default()
            },
            acts: Vec::new(),
        }
    }
}

/// Draws the window on an article and writes the picture; an unreadable file gives the picture of
/// the window that says so, and why.
///
/// # Errors
/// The picture could not be written.
pub fn render(options: &RenderOptions) -> io::Result<Option<Unread>> {
    let context = Context::default();
    let settings = options.settings.clone();
    let mut app = App::new(&context, settings, None, system_language());
    let indexes = tempfile::tempdir()?;
    app.keep_indexes_in(indexes.path().to_owned(), false);
    app.show_article(options.article.clone());
    app.finish_reading();
    app.read_all_tabs();
    let unread = app.unread.take();
    app.finish_shelf();
    let image = picture::draw(&context, &mut app, options.size, &options.acts);
    picture::write(&image, &options.output)?;
    Ok(unread)
}

impl App {
    /// Begins with what was open the last time, where this is the first window, and with what it
    /// was started on.
    fn begin(&mut self, article: Article, mut instance: Option<Instance>) {
        let is_first = instance.is_some();
        let file = Self::session_place().filter(|_| is_first);
        let restored = file.is_some_and(|file| self.restore(file));
        if let Some(instance) = &mut instance {
            let wake = self.context.clone();
            instance.listen(move || wake.request_repaint());
        }
        self.instance = instance;
        match article {
            Article::Sample if restored => self.show_restored(),
            article => self.show_article(article),
        }
    }

    /// Opens what the window was started on.
    pub fn show_article(&mut self, article: Article) {
        match article {
            Article::Files(files) => self.open_all(files),
            Article::Bytes(bytes) => self.read_bytes(bytes),
            Article::Sample => self.apply(Command::OpenSample),
        }
    }
}
