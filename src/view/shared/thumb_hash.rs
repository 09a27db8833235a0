//! `ThumbHash`: some 25 bytes of cosine waves that make a blurred sketch of a photo.

use std::f32::consts::PI;

/// The longer side of a sketch, in pixels.
const SIDE: u32 = 32;

/// Pixels in red, green, blue and alpha.
pub struct Sketch {
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
    /// Four bytes a pixel, row by row.
    pub pixels: Vec<u8>,
}

/// The waves of one channel.
struct Channel {
    mean: f32,
    across: u32,
    down: u32,
    waves: Vec<f32>,
}

/// Half bytes, low before high.
struct Nibbles<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Nibbles<'_> {
    fn next(&mut self) -> Option<f32> {
        let byte = *self.bytes.get(self.at / 2)?;
        let nibble = if self.at.is_multiple_of(2) { byte & 15 } else { byte >> 4 };
        self.at += 1;
        Some(f32::from(nibble))
    }

    fn channel(&mut self, mean: f32, scale: f32, across: u32, down: u32) -> Option<Channel> {
        let mut waves = Vec::new();
        for row in 0..down {
            for column in u32::from(row == 0)..across {
                // Only the slow waves, a triangle of them, are kept.
                if column * down >= across * (down - row) {
                    break;
                }
                waves.push((self.next()? / 7.5 - 1.0) * scale);
            }
        }
        Some(Channel { mean, across, down, waves })
    }
}

impl Channel {
    fn at(&self, x: f32, y: f32, cos: fn(f32) -> f32) -> f32 {
        let mut value = self.mean;
        let mut waves = self.waves.iter();
        for row in 0..self.down {
            let tall = cos(PI * y * row as f32) * 2.0;
            for column in u32::from(row == 0)..self.across {
                if column * self.down >= self.across * (self.down - row) {
                    break;
                }
                let Some(wave) = waves.next() else { break };
                value += wave * cos(PI * x * column as f32) * tall;
            }
        }
        value
    }
}

/// Draws the sketch of a hash; `None` where the bytes are too few. `cos` is given by who calls:
/// a browser has one, which the bundle then need not carry.
pub fn decode(hash: &[u8], cos: fn(f32) -> f32) -> Option<Sketch> {
    let (head, rest) = hash.split_first_chunk::<5>()?;
    let first = u32::from_le_bytes([head[0], head[1], head[2], 0]);
    let second = u16::from_le_bytes([head[3], head[4]]);
    let part = |bits: u32, places: u32| ((first >> bits) & ((1 << places) - 1)) as f32;
    let (has_alpha, is_wide) = (first >> 23 == 1, second >> 15 == 1);
    let few = u32::from(second & 7);
    let many = if has_alpha { 5 } else { 7 };
    let (across, down) = if is_wide { (many, few) } else { (few, many) };
    let (mut alpha, mut rest) = ((1.0, 0.0), rest);
    if has_alpha {
        let [both, others @ ..] = rest else { return None };
        alpha = (f32::from(both & 15) / 15.0, f32::from(both >> 4) / 15.0);
        rest = others;
    }
    let scale = |bits: u32| f32::from((second >> bits) & 63) / 63.0 * 1.25;
    let mut nibbles = Nibbles { bytes: rest, at: 0 };
    let light = nibbles.channel(part(0, 6) / 63.0, part(18, 5) / 31.0, across.max(3), down.max(3))?;
    let yellow = nibbles.channel(part(6, 6) / 31.5 - 1.0, scale(3), 3, 3)?;
    let red = nibbles.channel(part(12, 6) / 31.5 - 1.0, scale(9), 3, 3)?;
    let opaque = if has_alpha { Some(nibbles.channel(alpha.0, alpha.1, 5, 5)?) } else { None };
    let (across, down) = (across.max(1), down.max(1));
    let longer = across.max(down);
    let side = |share: u32| (SIDE * share + longer / 2) / longer;
    let (width, height) = (side(across), side(down));
    let mut pixels = Vec::with_capacity((width * height * 4) as usize);
    for row in 0..height {
        for column in 0..width {
            let (x, y) = ((column as f32 + 0.5) / width as f32, (row as f32 + 0.5) / height as f32);
            let (brightness, difference) = (light.at(x, y, cos), red.at(x, y, cos));
            let blue = brightness - 2.0 / 3.0 * yellow.at(x, y, cos);
            let reddish = f32::midpoint(3.0 * brightness - blue, difference);
            let alpha = opaque.as_ref().map_or(1.0, |opaque| opaque.at(x, y, cos));
            // The cast holds what is out of range at 0 and 255.
            pixels.extend([reddish, reddish - difference, blue, alpha].map(|value| (value * 255.0) as u8));
        }
    }
    Some(Sketch { width, height, pixels })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(hash: &[u8], size: (u32, u32), pixels: [(usize, [u8; 4]); 3]) {
        let sketch = decode(hash, f32::cos).expect("a sketch");
        assert_eq!((sketch.width, sketch.height), size);
        for (at, expected) in pixels {
            let found = sketch.pixels.get(at * 4..at * 4 + 4).unwrap_or_default();
            let near = found.iter().zip(expected).all(|(one, other)| one.abs_diff(other) <= 1);
            assert!(near, "pixel {at} is {found:?} in place of {expected:?}");
        }
    }

    #[test]
    fn a_sketch_has_the_colours_and_the_shape_of_its_photo() {
        check(
            &[94, 8, 10, 37, 154, 112, 118, 119, 112, 119, 135, 119, 136, 104, 135, 119, 176, 144, 11, 247, 120],
            (32, 23),
            [(0, [15, 20, 40, 255]), (100, [46, 48, 78, 255]), (333, [109, 102, 143, 255])],
        );
        check(
            &[94, 248, 9, 37, 26, 112, 118, 112, 119, 119, 135, 104, 135, 119, 120, 120, 176, 144, 11, 247, 135],
            (23, 32),
            [(0, [11, 24, 40, 255]), (100, [108, 37, 111, 255]), (735, [235, 248, 103, 255])],
        );
    }

    #[test]
    fn a_photo_with_clear_parts_has_them_in_its_sketch() {
        check(
            &[
                161, 72, 138, 37, 18, 75, 163, 119, 160, 121, 135, 104, 120, 195, 176, 58, 251, 133, 64, 152, 136, 136,
                120, 119, 136,
            ],
            (32, 32),
            [(0, [148, 57, 90, 59]), (333, [112, 86, 131, 212]), (1023, [255, 241, 109, 255])],
        );
    }

    #[test]
    fn too_few_bytes_make_no_sketch() {
        assert!(decode(&[], f32::cos).is_none());
        assert!(decode(&[94, 8, 10, 37, 154, 112], f32::cos).is_none());
    }
}
