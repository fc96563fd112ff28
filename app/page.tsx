export default function StartPage() {
  return <main><h1>Leaklab</h1></main>;
}
