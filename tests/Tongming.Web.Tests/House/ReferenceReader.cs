using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Tongming.Web.Tests.House;

/// <summary>Follows everything that one type definition names: parents, members, attributes, constraints and the code of its methods.</summary>
internal sealed class ReferenceReader(PEReader file, MetadataReader reader, HashSet<string> names)
{
    private readonly TypeNames types = new(names);

    public void Read(TypeDefinition type)
    {
        Entity(type.BaseType);
        Attributes(type.GetCustomAttributes());
        Constraints(type.GetGenericParameters());
        foreach (var implemented in type.GetInterfaceImplementations())
            Entity(reader.GetInterfaceImplementation(implemented).Interface);
        foreach (var handle in type.GetFields())
        {
            var field = reader.GetFieldDefinition(handle);
            field.DecodeSignature(types, null);
            Attributes(field.GetCustomAttributes());
        }

        foreach (var handle in type.GetProperties())
            Attributes(reader.GetPropertyDefinition(handle).GetCustomAttributes());
        foreach (var handle in type.GetEvents())
            Entity(reader.GetEventDefinition(handle).Type);
        foreach (var handle in type.GetMethods())
            Method(reader.GetMethodDefinition(handle));
    }

    private void Method(MethodDefinition method)
    {
        method.DecodeSignature(types, null);
        Attributes(method.GetCustomAttributes());
        Constraints(method.GetGenericParameters());
        foreach (var handle in method.GetParameters())
            Attributes(reader.GetParameter(handle).GetCustomAttributes());
        if (method.RelativeVirtualAddress == 0)
            return;
        var body = file.GetMethodBody(method.RelativeVirtualAddress);
        if (!body.LocalSignature.IsNil)
            reader.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(types, null);
        foreach (var region in body.ExceptionRegions)
            Entity(region.CatchType);
        foreach (var token in MethodCode.TokensOf(body.GetILReader()))
            Entity(token);
    }

    private void Attributes(CustomAttributeHandleCollection attributes)
    {
        foreach (var handle in attributes)
        {
            var attribute = reader.GetCustomAttribute(handle);
            Entity(attribute.Constructor);
            attribute.DecodeValue(types);
        }
    }

    private void Constraints(GenericParameterHandleCollection parameters)
    {
        foreach (var parameter in parameters)
        foreach (var constraint in reader.GetGenericParameter(parameter).GetConstraints())
            Entity(reader.GetGenericParameterConstraint(constraint).Type);
    }

    private void Entity(EntityHandle handle)
    {
        if (handle.IsNil)
            return;
        switch (handle.Kind)
        {
            case HandleKind.TypeDefinition:
                types.GetTypeFromDefinition(reader, (TypeDefinitionHandle)handle, 0);
                break;
            case HandleKind.TypeReference:
                types.GetTypeFromReference(reader, (TypeReferenceHandle)handle, 0);
                break;
            case HandleKind.TypeSpecification:
                types.GetTypeFromSpecification(reader, null, (TypeSpecificationHandle)handle, 0);
                break;
            case HandleKind.MethodDefinition:
                Entity(reader.GetMethodDefinition((MethodDefinitionHandle)handle).GetDeclaringType());
                break;
            case HandleKind.FieldDefinition:
                Entity(reader.GetFieldDefinition((FieldDefinitionHandle)handle).GetDeclaringType());
                break;
            case HandleKind.MemberReference:
                Member(reader.GetMemberReference((MemberReferenceHandle)handle));
                break;
            case HandleKind.MethodSpecification:
                var specification = reader.GetMethodSpecification((MethodSpecificationHandle)handle);
                Entity(specification.Method);
                specification.DecodeSignature(types, null);
                break;
        }
    }

    private void Member(MemberReference member)
    {
        Entity(member.Parent);
        if (member.GetKind() == MemberReferenceKind.Field)
            member.DecodeFieldSignature(types, null);
        else
            member.DecodeMethodSignature(types, null);
    }
}
