namespace Neptu.Api.Pictures.Drawing;

/// <summary>A rectangle of a picture, in its own units.</summary>
internal readonly record struct Box(double X, double Y, double Width, double Height)
{
    public double Right => X + Width;

    public double Bottom => Y + Height;

    public double CentreX => X + (Width / 2);

    /// <summary>The rectangle with as much taken off on the left and right, and as much above and below.</summary>
    public Box Inset(double horizontal, double vertical) =>
        new(X + horizontal, Y + vertical, Width - (2 * horizontal), Height - (2 * vertical));
}
