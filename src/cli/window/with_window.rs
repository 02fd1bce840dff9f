//! The window itself, in a build that has it.
//!
//! May import: `app`, `export`, `extract`, `loader`.

use std::{
    fs::OpenOptions,
    io,
    path::{Path, PathBuf},
};

use super::{Act, Picture, Status, Streams};
use crate::{
    app::{self, Article, RenderOptions, Size, WindowError},
    cli::input,
    document::Document,
    export,
    extract::{self, Extractor},
    loader,
    ui::{Command, command::table},
};

/// Opens the window on the last of `files`, on standard input where that is `-`, or on the
/// article that comes with the program.
pub fn open(files: Vec<PathBuf>, streams: &mut Streams<'_>) -> io::Result<Status> {
    let article = match files.into_iter().next_back() {
        Some(file) => article(file, streams),
        None => Some(Article::Sample),
    };
    let Some(article) = article else {
        return Ok(Status::Failed);
    };
    match app::window(article.clone()) {
        Ok(()) => Ok(Status::Done),
        Err(error) => instead(article, &error, streams),
    }
}

/// Where no window can be opened: draws it into a file that it names, and prints what the sidebar
/// would list.
fn instead(article: Article, error: &WindowError, streams: &mut Streams<'_>) -> io::Result<Status> {
    let Some(document) = document(&article, streams) else {
        streams.say(format_args!("{error}"));
        return Ok(Status::Failed);
    };
    match draw_beside(article, &document) {
        Ok(picture) => {
            let picture = picture.display();
            streams.say(format_args!("{error}; its picture is in {picture}"));
        }
        Err(fault) => streams.say(format_args!("{error}; nor could it be drawn: {fault}")),
    }
    let extraction = Extractor::new().extract(&document, &extract::Options::default());
    let table = export::table(&extraction);
    streams.out.write_all(table.as_bytes())?;
    Ok(Status::Done)
}

/// Draws the window on `article` into a new file; gives its name.
fn draw_beside(article: Article, document: &Document) -> io::Result<PathBuf> {
    let file = document.origin.path.as_deref().and_then(Path::file_stem);
    let stem = file.map_or_else(|| "article".into(), |stem| stem.to_string_lossy());
    let output =
        new_file(Path::new(""), &stem).or_else(|_| new_file(&std::env::temp_dir(), &stem))?;
    app::render(&RenderOptions {
        article,
        output: output.clone(),
        ..RenderOptions::default()
    })?;
    Ok(output)
}

/// Makes an empty file in `folder`, named after `stem`; a file that is there is never touched.
fn new_file(folder: &Path, stem: &str) -> io::Result<PathBuf> {
    let mut number = 1;
    loop {
        let path = folder.join(match number {
            1 => format!("warraq-{stem}.png"),
            _ => format!("warraq-{stem}-{number}.png"),
        });
        match OpenOptions::new().write(true).create_new(true).open(&path) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => number += 1,
            other => return other.map(|_| path),
        }
    }
}

/// Draws the window into a picture. An article that cannot be read gives a picture of the window
/// that says so, and fails.
pub fn render(picture: Picture, streams: &mut Streams<'_>) -> io::Result<Status> {
    let Some(article) = article(picture.file, streams) else {
        return Ok(Status::Failed);
    };
    let acts = match picture.acts.into_iter().map(act).collect() {
        Ok(acts) => acts,
        Err(name) => {
            streams.say(format_args!(
                "there is no command called {name}; README lists them"
            ));
            return Ok(Status::Usage);
        }
    };
    let file = match &article {
        Article::File(file) => file.clone(),
        Article::Bytes(_) | Article::Sample => PathBuf::from("-"),
    };
    let options = RenderOptions {
        article,
        output: picture.output,
        size: Size {
            points: picture.points,
            scale: picture.scale,
        },
        zoom: picture.zoom,
        line_ends: picture.line_ends,
        display: picture.display,
        dark: picture.dark,
        language: picture.language,
        acts,
    };
    match app::render(&options) {
        Ok(None) => Ok(Status::Done),
        Ok(Some(error)) => {
            streams.say(format_args!("{}: {error}", file.display()));
            Ok(Status::Failed)
        }
        Err(error) => {
            streams.say(format_args!("{}: {error}", options.output.display()));
            Ok(Status::Failed)
        }
    }
}

/// What a reader does; the name of a command that there is not where it asks for one.
fn act(act: Act) -> Result<app::Act, String> {
    Ok(match act {
        Act::Do(name) => app::Act::Do(command(&name).ok_or(name)?),
        Act::Type(text) => app::Act::Type(text),
        Act::Click(place) => app::Act::Click(place),
        Act::Point(place) => app::Act::Point(place),
    })
}

fn command(name: &str) -> Option<Command> {
    let entry = table::all().find(|entry| entry.name == name)?;
    Some(entry.command.clone())
}

/// What the window is to be opened on; where standard input cannot be read, says why.
fn article(file: PathBuf, streams: &mut Streams<'_>) -> Option<Article> {
    if !input::is_standard_input(&file) {
        return Some(Article::File(file));
    }
    let bytes = input::bytes(streams)?;
    Some(Article::Bytes(bytes.into()))
}

/// The text of `article`; where it cannot be read, says why.
fn document(article: &Article, streams: &mut Streams<'_>) -> Option<Document> {
    match article {
        Article::File(file) => input::load(file, streams),
        Article::Bytes(bytes) => input::load_bytes(bytes.to_vec(), streams),
        Article::Sample => loader::load_text(app::SAMPLE.to_owned()).ok(),
    }
}
