//! Draws egui's triangles on the processor: no display, GPU or driver. The same input gives the
//! same bytes on every machine of one kind.
//!
//! Blending is premultiplied source-over in gamma space, as egui's own backends do it; a pixel
//! is covered when its centre is inside (top-left rule, so that triangles that share an edge
//! neither overlap nor leave a gap).
//! May import: egui.

use std::collections::HashMap;

use egui::{
    Color32, ColorImage, Mesh, Rect, TextureId,
    epaint::{ClippedPrimitive, ImageData, ImageDelta, Primitive, Vertex},
};

/// A picture being drawn, and the textures that egui has sent.
pub struct Raster {
    /// The picture so far.
    pub image: ColorImage,
    textures: HashMap<TextureId, ColorImage>,
}

impl Raster {
    /// A picture of that size in pixels, filled with one colour.
    pub fn new(size: [usize; 2], background: Color32) -> Self {
        Self {
            image: ColorImage::filled(size, background),
            textures: HashMap::default(),
        }
    }

    /// Takes a texture, or a part of one.
    pub fn set_texture(&mut self, id: TextureId, delta: &ImageDelta) {
        let ImageData::Color(part) = &delta.image;
        match (delta.pos, self.textures.get_mut(&id)) {
            (Some([left, top]), Some(texture)) => {
                for y in 0..part.size[1] {
                    let from = y * part.size[0];
                    let to = (top + y) * texture.size[0] + left;
                    texture.pixels[to..to + part.size[0]]
                        .copy_from_slice(&part.pixels[from..from + part.size[0]]);
                }
            }
            _ => {
                self.textures.insert(id, part.as_ref().clone());
            }
        }
    }

    /// Draws what egui has tessellated; its points are `scale` pixels.
    pub fn draw(&mut self, primitives: &[ClippedPrimitive], scale: f32) {
        for primitive in primitives {
            if let Primitive::Mesh(mesh) = &primitive.primitive {
                self.mesh(mesh, primitive.clip_rect * scale, scale);
            }
        }
    }

    fn mesh(&mut self, mesh: &Mesh, clip: Rect, scale: f32) {
        let Some(texture) = self.textures.get(&mesh.texture_id) else {
            return;
        };
        let bounds = Bounds::of(clip, self.image.size);
        for corners in mesh.indices.chunks_exact(3) {
            let corner = |index: usize| {
                let vertex = mesh.vertices[corners[index] as usize];
                Vertex {
                    pos: (vertex.pos.to_vec2() * scale).to_pos2(),
                    ..vertex
                }
            };
            triangle(
                &mut self.image,
                texture,
                &bounds,
                [corner(0), corner(1), corner(2)],
            );
        }
    }
}

/// Pixels that may be painted, half open.
struct Bounds {
    x: [i32; 2],
    y: [i32; 2],
}

impl Bounds {
    /// The whole pixels of `clip` inside a picture.
    fn of(clip: Rect, size: [usize; 2]) -> Self {
        let within = |value: f32, limit: usize| (value.round() as i32).clamp(0, limit as i32);
        Self {
            x: [within(clip.left(), size[0]), within(clip.right(), size[0])],
            y: [within(clip.top(), size[1]), within(clip.bottom(), size[1])],
        }
    }
}

/// Twice the signed area of the triangle a, b, p.
fn edge(a: Vertex, b: Vertex, x: f32, y: f32) -> f32 {
    (b.pos.x - a.pos.x) * (y - a.pos.y) - (b.pos.y - a.pos.y) * (x - a.pos.x)
}

/// Whether the edge from a to b owns the pixels on it.
fn owns(a: Vertex, b: Vertex) -> bool {
    (a.pos.y == b.pos.y && b.pos.x > a.pos.x) || b.pos.y < a.pos.y
}

fn triangle(image: &mut ColorImage, texture: &ColorImage, bounds: &Bounds, mut v: [Vertex; 3]) {
    let mut area = edge(v[0], v[1], v[2].pos.x, v[2].pos.y);
    if area < 0.0 {
        v.swap(1, 2);
        area = -area;
    }
    // Degenerate or not a number.
    if area.is_nan() || area <= 0.0 {
        return;
    }
    let xs = v.map(|vertex| vertex.pos.x);
    let ys = v.map(|vertex| vertex.pos.y);
    let least = |values: [f32; 3]| values.into_iter().fold(f32::INFINITY, f32::min).floor() as i32;
    let most =
        |values: [f32; 3]| values.into_iter().fold(f32::NEG_INFINITY, f32::max).ceil() as i32;
    for y in least(ys).max(bounds.y[0])..most(ys).min(bounds.y[1]) {
        for x in least(xs).max(bounds.x[0])..most(xs).min(bounds.x[1]) {
            let (px, py) = (x as f32 + 0.5, y as f32 + 0.5);
            let edges =
                [(1, 2), (2, 0), (0, 1)].map(|(a, b)| (edge(v[a], v[b], px, py), owns(v[a], v[b])));
            if edges
                .iter()
                .all(|(value, owned)| *value > 0.0 || (*value == 0.0 && *owned))
            {
                let weights = edges.map(|(value, _)| value / area);
                let at = y as usize * image.size[0] + x as usize;
                image.pixels[at] = blend(image.pixels[at], shade(texture, &v, weights));
            }
        }
    }
}

/// The colour of a triangle where its corners have those weights: vertex colour times texel.
fn shade(texture: &ColorImage, v: &[Vertex; 3], weights: [f32; 3]) -> [f32; 4] {
    let mix = |of: fn(&Vertex) -> f32| (0..3).map(|i| of(&v[i]) * weights[i]).sum::<f32>();
    let texel = texel(texture, mix(|v| v.uv.x), mix(|v| v.uv.y)).to_array();
    let color = [
        mix(|v| f32::from(v.color.r())),
        mix(|v| f32::from(v.color.g())),
        mix(|v| f32::from(v.color.b())),
        mix(|v| f32::from(v.color.a())),
    ];
    std::array::from_fn(|channel| color[channel] * f32::from(texel[channel]) / 255.0)
}

/// The nearest texel.
fn texel(texture: &ColorImage, u: f32, v: f32) -> Color32 {
    let index = |value: f32, size: usize| ((value * size as f32) as usize).min(size - 1);
    texture.pixels[index(v, texture.size[1]) * texture.size[0] + index(u, texture.size[0])]
}

/// Premultiplied source over an opaque picture.
fn blend(under: Color32, over: [f32; 4]) -> Color32 {
    let through = 1.0 - over[3] / 255.0;
    let under = under.to_array();
    let channel =
        |i: usize| (over[i] + f32::from(under[i]) * through + 0.5).clamp(0.0, 255.0) as u8;
    Color32::from_rgb(channel(0), channel(1), channel(2))
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::{epaint::WHITE_UV, pos2};

    fn quad(left: f32, right: f32) -> Mesh {
        let mut mesh = Mesh::default();
        let rect = Rect::from_min_max(pos2(left, 0.0), pos2(right, 4.0));
        mesh.add_rect_with_uv(
            rect,
            Rect::from_min_max(WHITE_UV, WHITE_UV),
            Color32::from_white_alpha(128),
        );
        mesh
    }

    #[test]
    fn neighbouring_rectangles_neither_overlap_nor_leave_a_gap() {
        let mut raster = Raster::new([8, 4], Color32::BLACK);
        let white = ColorImage::filled([1, 1], Color32::WHITE);
        raster.textures.insert(TextureId::default(), white);
        let everything = Rect::from_min_max(pos2(0.0, 0.0), pos2(8.0, 4.0));
        for mesh in [quad(0.0, 3.5), quad(3.5, 8.0)] {
            raster.mesh(&mesh, everything, 1.0);
        }
        let once = Color32::from_gray(128);
        assert!(
            raster.image.pixels.iter().all(|pixel| *pixel == once),
            "{:?}",
            raster.image.pixels
        );
    }
}
