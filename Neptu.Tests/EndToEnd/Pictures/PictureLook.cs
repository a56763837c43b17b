namespace Neptu.Tests.EndToEnd.Pictures;

/// <summary>What can be measured of a picture in a browser.</summary>
internal sealed class PictureLook
{
    /// <summary>Finds it out. Its argument is a font to set all texts in; null leaves them as they are.</summary>
    public const string Script = """
        font => {
            const root = document.documentElement;
            if (font) {
                const style = document.createElementNS(root.namespaceURI, 'style');
                style.textContent = `text { font-family: '${font}' !important }`;
                root.append(style);
            }

            const luminance = colour => {
                const [r, g, b] = colour.match(/[\d.]+/g).slice(0, 3).map(Number).map(c => c / 255)
                    .map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
                return 0.2126 * r + 0.7152 * g + 0.0722 * b;
            };
            const fill = element => luminance(getComputedStyle(element).fill);
            const contrast = (a, b) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
            const boxOf = element => element.closest('[data-box]');
            const ground = element => {
                for (let box = boxOf(element); box; box = boxOf(box.parentElement)) {
                    const found = box.querySelector(':scope > rect');
                    if (found) return found;
                }
                return root.querySelector(':scope > rect');
            };

            // Letters stand from the line they are on to three quarters of the font size above it.
            const inkOf = text => {
                const lines = [text, ...text.children].filter(line => line.hasAttribute('y')).map(line => Number(line.getAttribute('y')));
                const size = Number(text.getAttribute('font-size'));
                const { x, width } = text.getBBox();
                return { x, right: x + width, y: Math.min(...lines) - 0.75 * size, bottom: Math.max(...lines) };
            };
            const texts = [...root.querySelectorAll('text')];
            const inks = texts.map(inkOf);
            const excess = text => {
                const [x, y, width, height] = (boxOf(text)?.dataset.box ?? '0 0 0 0').split(' ').map(Number);
                const drawn = text.getBBox();
                return Math.max(x - drawn.x, y - drawn.y, drawn.x + drawn.width - x - width, drawn.y + drawn.height - y - height);
            };
            const overlaps = texts.flatMap((a, i) => texts.slice(i + 1).filter((b, j) => {
                const [p, q] = [inks[i], inks[i + 1 + j]];
                return p.x < q.right && q.x < p.right && p.y < q.bottom && q.y < p.bottom;
            }).map(b => `${a.textContent} | ${b.textContent}`));
            const paper = getComputedStyle(root.querySelector(':scope > rect')).fill;
            return {
                element: `{${root.namespaceURI}}${root.localName}`,
                language: root.lang || root.getAttribute('lang'),
                width: root.getBoundingClientRect().width,
                height: root.getBoundingClientRect().height,
                role: root.getAttribute('role'),
                title: root.querySelector(':scope > title').textContent,
                description: root.querySelector(':scope > desc').textContent,
                paper: luminance(paper),
                texts: texts.map(text => text.textContent),
                outside: texts.filter(text => excess(text) > 0.5).map(text => `${text.textContent}: ${excess(text).toFixed(1)}`),
                overlaps,
                faint: texts.filter(text => contrast(fill(text), fill(ground(text))) < 4.5).map(text => text.textContent),
            };
        }
        """;

    /// <summary>The root element, with its namespace in braces.</summary>
    public string Element { get; set; } = "";

    public string Language { get; set; } = "";

    /// <summary>How wide it is shown, in pixels.</summary>
    public float Width { get; set; }

    /// <summary>How high it is shown, in pixels.</summary>
    public float Height { get; set; }

    public string Role { get; set; } = "";

    public string Title { get; set; } = "";

    public string Description { get; set; } = "";

    /// <summary>The luminance of what everything stands on, 0 to 1.</summary>
    public double Paper { get; set; }

    public string[] Texts { get; set; } = [];

    /// <summary>Texts that leave their box.</summary>
    public string[] Outside { get; set; } = [];

    /// <summary>Pairs of texts that run into one another.</summary>
    public string[] Overlaps { get; set; } = [];

    /// <summary>Texts with a contrast below 4.5 to 1 (WCAG 2.2, 1.4.3).</summary>
    public string[] Faint { get; set; } = [];
}
