//! `warraq render`: a picture of the window, drawn by the window's own code on the processor.
//!
//! May import: `app`, `session`, `ui`, egui.

mod raster;

use std::{
    fs::File,
    io::{self, BufWriter},
    path::Path,
};

use egui::{
    ColorImage, Context, Event, Modifiers, PointerButton, Pos2, RawInput, Rect, ViewportId, pos2,
    vec2,
};

use super::App;
use crate::{session::Gesture, ui::Command};
use raster::Raster;

/// Frames that are drawn at most until nothing moves any more: fonts, layout and scrolling settle
/// in two or three.
const FRAMES: usize = 8;

/// How large a picture is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Size {
    /// Width and height in points.
    pub points: [f32; 2],
    /// Pixels to a point.
    pub scale: f32,
}

/// One thing that a reader does before the picture is taken.
#[derive(Clone, Debug, PartialEq)]
pub enum Act {
    /// Gives a command of the table.
    Do(Command),
    /// Does something by hand.
    Hand(Gesture),
}

/// Frames between two acts, for what one opens to be there for the next.
const FRAMES_AN_ACT: usize = 3;

/// Draws the window of `app`, once `acts` are done and it is at rest.
pub fn draw(context: &Context, app: &mut App, size: Size, acts: &[Act]) -> ColorImage {
    let pixels = size
        .points
        .map(|points| (points * size.scale).round() as usize);
    let mut raster = Raster::new(pixels, app.background());
    let frames = FRAMES + FRAMES_AN_ACT * acts.len();
    for frame in 0..frames {
        let mut input = input(size, frame);
        let ready = frame.checked_sub(FRAMES_AN_ACT);
        let turn = ready.filter(|ready| ready % FRAMES_AN_ACT == 0);
        if let Some(act) = turn.and_then(|ready| acts.get(ready / FRAMES_AN_ACT)) {
            app.finish_reading();
            app.finish_index();
            perform(act, app, &mut input.events);
        }
        let mut output = context.run_ui(input, |ui| app.frame(ui));
        for (id, deltas) in &output.textures_delta.set {
            deltas
                .iter()
                .for_each(|delta| raster.set_texture(*id, delta));
        }
        output.textures_delta.clear();
        // What was looked for in this frame shows in the next.
        app.finish_reading();
        app.finish_index();
        if frame + 1 == frames {
            let primitives = context.tessellate(output.shapes, output.pixels_per_point);
            raster.draw(&primitives, output.pixels_per_point);
        }
    }
    raster.image
}

/// Does what a reader would: gives a command to `app`, or adds what happens to `events`.
fn perform(act: &Act, app: &mut App, events: &mut Vec<Event>) {
    match act {
        Act::Do(command) => app.apply(command.clone()),
        Act::Hand(gesture) => by_hand(gesture, events),
    }
}

fn by_hand(gesture: &Gesture, events: &mut Vec<Event>) {
    use PointerButton::{Primary, Secondary};
    let place = |[x, y]: [f32; 2]| pos2(x, y);
    match gesture {
        Gesture::Type(text) => events.push(Event::Text(text.clone())),
        Gesture::Point(at) => events.push(Event::PointerMoved(place(*at))),
        Gesture::Click(at) => press(events, place(*at), Primary, &[true, false]),
        Gesture::Menu(at) => press(events, place(*at), Secondary, &[true, false]),
        Gesture::Press(at) => press(events, place(*at), Primary, &[true]),
        Gesture::Release(at) => press(events, place(*at), Primary, &[false]),
    }
}

/// The mouse comes to `pos`, and its button goes down (`true`) or up.
fn press(events: &mut Vec<Event>, pos: Pos2, button: PointerButton, moves: &[bool]) {
    events.push(Event::PointerMoved(pos));
    events.extend(moves.iter().map(|pressed| Event::PointerButton {
        pos,
        button,
        pressed: *pressed,
        modifiers: Modifiers::NONE,
    }));
}

/// What the window would tell egui before a frame. Half a second goes by between two, so that
/// before the last one every fade has ended.
fn input(size: Size, frame: usize) -> RawInput {
    let mut input = RawInput {
        screen_rect: Some(Rect::from_min_size(
            Pos2::ZERO,
            vec2(size.points[0], size.points[1]),
        )),
        time: Some(frame as f64 * 0.5),
        focused: true,
        ..RawInput::default()
    };
    if let Some(viewport) = input.viewports.get_mut(&ViewportId::ROOT) {
        viewport.native_pixels_per_point = Some(size.scale);
    }
    input
}

/// Writes a picture as PNG.
///
/// # Errors
/// Whatever the file system says.
pub fn write(image: &ColorImage, file: &Path) -> io::Result<()> {
    let [width, height] = image.size;
    let mut encoder = png::Encoder::new(
        BufWriter::new(File::create(file)?),
        width as u32,
        height as u32,
    );
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    let bytes: Vec<u8> = image
        .pixels
        .iter()
        .flat_map(|pixel| [pixel.r(), pixel.g(), pixel.b()])
        .collect();
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&bytes)?;
    writer.finish()?;
    Ok(())
}
