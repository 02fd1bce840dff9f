//! `warraq render`: a picture of the window, drawn by the window's own code on the processor.
//!
//! May import: `app`, `ui`, egui.

mod raster;

use std::{
    fs::File,
    io::{self, BufWriter},
    path::Path,
};

use egui::{ColorImage, Context, Pos2, RawInput, Rect, ViewportId, vec2};

use super::App;
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

/// Draws the window of `app` until it is at rest. `pointer` is where the mouse would be.
pub fn draw(context: &Context, app: &mut App, size: Size, pointer: Option<Pos2>) -> ColorImage {
    let pixels = size
        .points
        .map(|points| (points * size.scale).round() as usize);
    let mut raster = Raster::new(pixels, app.background());
    for frame in 0..FRAMES {
        let input = input(size, frame, pointer);
        let mut output = context.run_ui(input, |ui| app.frame(ui));
        for (id, deltas) in &output.textures_delta.set {
            deltas
                .iter()
                .for_each(|delta| raster.set_texture(*id, delta));
        }
        output.textures_delta.clear();
        if frame + 1 == FRAMES {
            let primitives = context.tessellate(output.shapes, output.pixels_per_point);
            raster.draw(&primitives, output.pixels_per_point);
        }
    }
    raster.image
}

/// What the window would tell egui before a frame. Half a second goes by between two, so that
/// before the last one every fade has ended.
fn input(size: Size, frame: usize, pointer: Option<Pos2>) -> RawInput {
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
    input.events.extend(pointer.map(egui::Event::PointerMoved));
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
