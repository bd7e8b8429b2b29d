using System.Reflection;
using System.Reflection.Emit;

namespace Porchlight.Tests.Architecture;

/// <summary>
/// Reads compiled methods for what they name: types, methods and fields in bodies and signatures. Text would miss what a
/// <c>global using</c>, a <c>var</c> or a Razor file brings in.
/// </summary>
internal static class CodeReader
{
    private const BindingFlags Everything = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;
    private static readonly Dictionary<short, OpCode> _codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    /// <summary>Every type that the type's signatures and bodies name.</summary>
    public static IEnumerable<Type> TypesNamedBy(Type type)
    {
        var named = new HashSet<Type>();
        Note(type.BaseType);
        foreach (var implemented in type.GetInterfaces())
        {
            Note(implemented);
        }

        foreach (var member in type.GetMembers(Everything))
        {
            switch (member)
            {
                case FieldInfo field:
                    Note(field.FieldType);
                    break;
                case PropertyInfo property:
                    Note(property.PropertyType);
                    break;
                case MethodBase method:
                    NoteSignature(method);
                    break;
            }
        }

        foreach (var member in MembersNamedBy(type))
        {
            Note(member as Type ?? member.DeclaringType);
            if (member is MethodBase method)
            {
                NoteSignature(method);
            }
        }

        return named;

        void NoteSignature(MethodBase method)
        {
            Note((method as MethodInfo)?.ReturnType);
            foreach (var parameter in method.GetParameters())
            {
                Note(parameter.ParameterType);
            }

            if (method.IsGenericMethod)
            {
                Array.ForEach(method.GetGenericArguments(), Note);
            }
        }

        void Note(Type? noted)
        {
            if (noted is null || !named.Add(noted))
            {
                return;
            }

            Note(noted.HasElementType ? noted.GetElementType() : null);
            Array.ForEach(noted.IsGenericType ? noted.GetGenericArguments() : [], Note);
        }
    }

    /// <summary>Every member that the type's method bodies call, read or write.</summary>
    public static IEnumerable<MemberInfo> MembersNamedBy(Type type) =>
        type.GetMethods(Everything).Cast<MethodBase>().Concat(type.GetConstructors(Everything)).SelectMany(MembersNamedBy);

    private static IEnumerable<MemberInfo> MembersNamedBy(MethodBase method)
    {
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } il)
        {
            yield break;
        }

        for (var at = 0; at < il.Length;)
        {
            var code = il[at] == 0xfe ? _codes[unchecked((short)((0xfe << 8) | il[at + 1]))] : _codes[il[at]];
            at += code.Size;
            if (code.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok
                && Resolve(method, BitConverter.ToInt32(il, at)) is { } member)
            {
                yield return member;
            }

            at += code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(il, at)),
                _ => 4,
            };
        }
    }

    private static MemberInfo? Resolve(MethodBase method, int token)
    {
        try
        {
            return method.Module.ResolveMember(
                token,
                method.DeclaringType is { IsGenericType: true } type ? type.GetGenericArguments() : null,
                method.IsGenericMethod ? method.GetGenericArguments() : null);
        }
        catch (FileNotFoundException)
        {
            // An assembly that is not there at run time (design-time packages) holds none of our rooms.
            return null;
        }
    }
}
