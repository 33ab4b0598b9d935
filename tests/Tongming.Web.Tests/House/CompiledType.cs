namespace Tongming.Web.Tests.House;

/// <summary>A type of a compiled assembly with everything that it refers to, the types nested in it included.</summary>
/// <param name="Name">Namespace and name of the outermost type.</param>
/// <param name="Namespace">Its namespace; empty for the global one.</param>
/// <param name="References">Namespace and name of the outermost types that its signatures, bodies, attributes and type arguments name.</param>
internal sealed record CompiledType(string Name, string Namespace, IReadOnlySet<string> References);
