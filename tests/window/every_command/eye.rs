//! What a reader sees in a row of `every_command.txt`: by role and name, on the page, in files.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use egui::{Rect, Role, ViewportCommand, epaint::Primitive};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use warraq::loader;

use super::{
    hand::{Hand, bounds},
    row::Sight,
};

/// What there was to be seen before the command.
pub struct Before {
    /// Where the things are whose size a row asks for.
    rects: Vec<Option<Rect>>,
    brightness: f32,
    page: u64,
    copied: usize,
    asked: usize,
}

impl Before {
    /// As the window is now.
    pub fn of(hand: &Hand, sights: &[&Sight]) -> Self {
        let rect = |sight: &&Sight| Some(hand.find(&sight.what, &sight.text).ok()?.0);
        let sizes = |sight: &&Sight| is_size(&sight.kind).then(|| rect(sight)).flatten();
        Self {
            rects: sights.iter().map(sizes).collect(),
            brightness: brightness(hand),
            page: page(hand),
            copied: hand.copied.len(),
            asked: hand.asked.len(),
        }
    }

    /// Whether the sight, which is the one of that number, is to be seen now.
    ///
    /// # Errors
    /// What is to be seen in its place.
    pub fn sees(&self, hand: &Hand, number: usize, sight: &Sight) -> Result<(), String> {
        let found = || hand.find(&sight.what, &sight.text);
        let so = match sight.kind.as_str() {
            "" => found().is_ok(),
            "no" => found().is_err(),
            "on" => found()?.1.chosen,
            "off" => !found()?.1.chosen,
            "focus" => found()?.1.focused,
            "value" => found()?.1.value == sight.value,
            kind if is_size(kind) => {
                let was = self.rects[number].ok_or("it was not there before")?;
                let is = found()?.0;
                match kind {
                    "taller" => is.height() > was.height() + 1.0,
                    "lower" => is.height() < was.height() - 1.0,
                    "wider" => is.width() > was.width() + 1.0,
                    _ => is.width() < was.width() - 1.0,
                }
            }
            "redrawn" => page(hand) != self.page,
            "brighter" => brightness(hand) > self.brightness,
            "darker" => brightness(hand) < self.brightness,
            "still" => hand.window.harness.ctx.global_style().animation_time == 0.0,
            "mention" => hand
                .window
                .current()
                .is_some_and(|(_, text)| text == sight.text),
            "copied" => self.copied(hand, &sight.text),
            "asked" => self.asked(hand, &sight.what),
            "file" => return in_file(hand, sight),
            _ => panic!("what is the sight «{}»?", sight.line),
        };
        so.then_some(()).ok_or_else(|| "it is not so".to_owned())
    }

    fn copied(&self, hand: &Hand, text: &str) -> bool {
        let latest = hand.copied[self.copied..].last();
        latest.is_some_and(|copied| match text.strip_suffix('*') {
            Some(start) => copied.starts_with(start),
            None => copied.trim() == text,
        })
    }

    fn asked(&self, hand: &Hand, what: &str) -> bool {
        hand.asked[self.asked..].iter().any(|command| match what {
            "Paste" => *command == ViewportCommand::RequestPaste,
            "FullScreen" => *command == ViewportCommand::Fullscreen(true),
            _ => *command == ViewportCommand::Close,
        })
    }
}

fn is_size(kind: &str) -> bool {
    ["taller", "lower", "wider", "narrower"].contains(&kind)
}

/// How bright the page is.
fn brightness(hand: &Hand) -> f32 {
    hand.window.app.borrow().background().intensity()
}

/// What is painted where the page is, as a number.
fn page(hand: &Hand) -> u64 {
    let harness = &hand.window.harness;
    let paragraphs = harness.query_all_by_role(Role::Paragraph);
    let page = paragraphs.fold(Rect::NOTHING, |page, paragraph| {
        page.union(bounds(&paragraph.accesskit_node()))
    });
    let shapes = harness.output().shapes.clone();
    let mut hasher = DefaultHasher::new();
    for painted in harness.ctx.tessellate(shapes, 1.0) {
        let Primitive::Mesh(mesh) = painted.primitive else {
            continue;
        };
        for vertex in mesh.vertices {
            if page.contains(vertex.pos) {
                vertex.pos.x.to_bits().hash(&mut hasher);
                vertex.pos.y.to_bits().hash(&mut hasher);
                vertex.color.to_array().hash(&mut hasher);
            }
        }
    }
    hasher.finish()
}

/// Whether a file that was saved has the text, read as this program reads it.
fn in_file(hand: &Hand, sight: &Sight) -> Result<(), String> {
    let (name, verb) = sight.what.rsplit_once(' ').ok_or("file NAME has «text»")?;
    let file = hand.file(name);
    let document =
        loader::load(&file, &loader::Options::default()).map_err(|error| error.to_string())?;
    let has = document.text.contains(&sight.text);
    let so = has == (verb == "has");
    so.then_some(())
        .ok_or_else(|| format!("the file says: {}", document.text))
}
