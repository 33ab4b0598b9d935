namespace Tongming.Web.Platform.Hosting.Cached;

/// <summary>
/// An answer that is the same for every stranger until something is written or the next moment of the calendar of publication comes:
/// <see cref="PublicCache"/> keeps it. Its content may depend on the address, on nothing else of the request but the look and the header Accept
/// where that names a kind of answer of a maker (application/vnd.…).
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class PublicPageAttribute : Attribute;
