namespace Neptu.Api;

/// <summary>It is done, and there is nothing to show for it.</summary>
internal sealed record DoneResponse : SuccessResponse;
