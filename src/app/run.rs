//! Opens the window, or draws it.
//!
//! May import: everything below it, eframe and egui.

use std::{io, path::PathBuf, sync::Arc};

use egui::{Context, ViewportBuilder, vec2};

use super::{Act, App, Settings, Size, first_frame::FirstFrame, picture};
use crate::{
    annotation::store::Store,
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

/// Opens the window on `article`; returns when it is closed.
///
/// # Errors
/// There is no display, or no driver for it.
pub fn window(article: Article) -> Result<(), WindowError> {
    let first_frame = FirstFrame::wanted();
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
        app.show_article(article);
        Ok(Box::new(app))
    });
    eframe::run_native("warraq", options, create).map_err(|error| match error {
        eframe::Error::Winit(_) | eframe::Error::WinitEventLoop(_) => WindowError::NoDisplay,
        _ => WindowError::NoDriver,
    })
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
/// the window that says so.
///
/// # Errors
/// The picture could not be written.
pub fn render(options: &RenderOptions) -> io::Result<()> {
    let context = Context::default();
    let settings = options.settings.clone();
    let mut app = App::new(&context, settings, None, system_language());
    app.show_article(options.article.clone());
    app.finish_reading();
    app.read_all_tabs();
    let image = picture::draw(&context, &mut app, options.size, &options.acts);
    picture::write(&image, &options.output)
}

impl App {
    /// Opens what the window was started on.
    pub fn show_article(&mut self, article: Article) {
        match article {
            Article::Files(files) => self.open_all(files),
            Article::Bytes(bytes) => self.read_bytes(bytes),
            Article::Sample => self.apply(Command::OpenSample),
        }
    }
}
